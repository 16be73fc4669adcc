/** The page: no script and no token in it, so that nothing needs to be escaped. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Parley · GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
      #say { position: fixed; right: 140px; top: 34px; z-index: 10; font: 13px sans-serif; color: #555; }
    </style>
  </head>
  <body>
    <div id="graphiql"></div>
    <div id="say" role="status"></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphql-ws.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/boot.js"></script>
  </body>
</html>
`;
