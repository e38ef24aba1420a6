// Makes a new scenario of the template: a folder with a scenario, its policies, and a trace of one's
// own. What bears the template's name, in files and as files, bears the new one.
'use strict';

const fs = require('fs');
const path = require('path');

const NAME = 'who-may-talk-to-whom';

// As a scenario may be called that its module is called like.
const NAMES = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function copy(template, folder, name) {
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync(template, { withFileTypes: true })) {
    const from = path.join(template, entry.name);
    const to = path.join(folder, renamed(entry.name, name));
    if (entry.isDirectory()) {
      copy(from, to, name);
    } else {
      fs.writeFileSync(to, renamed(fs.readFileSync(from, 'utf8'), name), { flag: 'wx' });
    }
  }
}

function renamed(text, name) {
  const underscored = (each) => each.replaceAll('-', '_');
  return text.replaceAll(NAME, name).replaceAll(underscored(NAME), underscored(name));
}

module.exports = { copy, NAME, NAMES };
