/** A name a line, with what people are called by it. */
export const englishNames = `
Abigail Abby Gail
Albert Al Bert
Alfred Al Fred
Amanda Mandy
Andrew Andy Drew
Anthony Tony
Arthur Art
Barbara Barb Babs
Benjamin Ben Benny
Bernard Bernie
Catherine Katherine Kathryn Kate Kathy Cathy Katie Kitty
Charles Charlie Chuck
Charlotte Lottie
Christine Christina Chris Tina Chrissy
Christopher Chris Kit
Cynthia Cindy
Daniel Dan Danny
David Dave Davy
Deborah Debbie Deb
Donald Don Donnie
Dorothy Dot Dottie
Douglas Doug
Edward Ed Eddie Ted Ned
Eleanor Ellie Nell Nora
Elizabeth Liz Beth Betty Lizzie Eliza Betsy
Emily Em Emma
Frances Fran
Francis Frank
Frederick Fred Freddy
Gerald Gerry Jerry
Gregory Greg
Harold Harry Hal
Henry Harry Hank
Isabella Isabel Bella Izzy
Jacob Jake
James Jim Jimmy Jamie
Janet Jan
Jennifer Jen Jenny
Jessica Jess Jessie
John Jack Johnny Jon
Jonathan Jon Nathan
Joseph Joe Joey
Joshua Josh
Judith Judy
Kenneth Ken Kenny
Kimberly Kim
Lawrence Larry
Leonard Leo Len Lenny
Louis Lou Louie
Margaret Maggie Meg Peggy Marge Greta
Martin Marty
Mary Molly Polly
Matthew Matt Matty
Melissa Mel Missy
Michael Mike Mick Micky
Michelle Shelly
Nancy Nan
Nathaniel Nathan Nate Nat
Nicholas Nick Nicky
Olivia Liv Livvy
Pamela Pam
Patricia Pat Patty Tricia Trish
Patrick Pat Paddy
Peter Pete
Philip Phillip Phil
Raymond Ray
Rebecca Becky Becca
Richard Rick Dick Rich Ricky
Robert Bob Rob Bobby Robbie
Ronald Ron Ronnie
Russell Russ
Samantha Sam
Samuel Sam Sammy
Sandra Sandy
Sarah Sara Sally
Stephanie Steph
Stephen Steven Steve
Susan Sue Suzie Susie
Theodore Ted Teddy Theo
Theresa Teresa Terry Tess
Thomas Tom Tommy
Timothy Tim Timmy
Vincent Vince
Virginia Ginny
Walter Walt
William Will Bill Billy Willy Liam
Zachary Zach Zack
`;
