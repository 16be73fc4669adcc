/** The page: no script and no token in it, so that nothing needs to be escaped. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Parley · GraphiQL</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
      #say { position: fixed; right: 12px; bottom: 8px; z-index: 10; font: 12px sans-serif; color: #666; }
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
