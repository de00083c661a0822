// Loaded before clasp: Google's side of `clasp push`, which keeps what it is sent.
const { writeFileSync } = require('node:fs');
const nock = require('nock');

nock.disableNetConnect();
nock('https://oauth2.googleapis.com')
  .persist()
  .post('/token')
  .reply(200, { access_token: 'token', expires_in: 3600, token_type: 'Bearer' });
const content = /\/v1\/projects\/[^/]+\/content.*/;
nock('https://script.googleapis.com')
  .persist()
  .get(content)
  .reply(200, { scriptId: 'script', files: [] })
  .put(content)
  .reply(200, (_uri, body) => {
    writeFileSync(process.env.PUSHED, JSON.stringify(body));
    return { scriptId: 'script', files: body.files };
  });
