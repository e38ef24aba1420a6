// Starts VDM's language server where there are scenarios, and offers three commands. All that
// concerns policies is done by the jar, in that server.
'use strict';

const vscode = require('vscode');
const template = require('./template.js');

const SCENARIOS = '**/*.scenario.{yaml,yml}';
const SETTINGS = '.vscode/vdmj.properties';
const VERDICTS = 'cilium-vdm.verdicts';

// The VDM extension starts its server when a VDM-SL file of the folder is opened, and never for
// YAML. So one is opened, without being shown: any that is there, or else one that is there for a
// moment. On a path with a dot the server itself takes no notice of it.
const STARTER = '.vscode/cilium-vdm-start.vdmsl';
const STARTER_TEXT = '-- Opened by Cilium VDM to start the language server.\n';
const STARTER_LIFE = 5000;

async function activate(context) {
  const commands = {
    'cilium-vdm.newScenario': () => newScenario(context),
    'cilium-vdm.start': startEverywhere,
    'cilium-vdm.toggleVerdicts': toggleVerdicts,
  };
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  }
  await startEverywhere();
}

async function startEverywhere() {
  for (const folder of vscode.workspace.workspaceFolders || []) {
    const pattern = new vscode.RelativePattern(folder, SCENARIOS);
    if ((await vscode.workspace.findFiles(pattern, undefined, 1)).length > 0) {
      await start(folder);
    }
  }
}

async function start(folder) {
  const pattern = new vscode.RelativePattern(folder, '**/*.vdmsl');
  const extracts = new vscode.RelativePattern(folder, '**/*.{yaml,yml}.vdmsl');
  const own = await vscode.workspace.findFiles(pattern, extracts, 1);
  if (own.length > 0) {
    await vscode.workspace.openTextDocument(own[0]);
    return;
  }
  const starter = vscode.Uri.joinPath(folder.uri, STARTER);
  await write(starter, STARTER_TEXT);
  await vscode.workspace.openTextDocument(starter);
  setTimeout(() => vscode.workspace.fs.delete(starter).then(undefined, () => undefined), STARTER_LIFE);
}

// A folder of its own: a policy of the template must not get among those that are deployed.
async function newScenario(context) {
  const folder = await chosenFolder();
  if (!folder) {
    return;
  }
  const name = await vscode.window.showInputBox({
    title: 'New Scenario',
    prompt: 'Name of the scenario and its folder: a sentence that must hold, in lowercase letters, digits and hyphens.',
    value: template.NAME,
    validateInput: (text) => (template.NAMES.test(text)
      ? undefined : 'Use lowercase letters and digits, with hyphens between them.'),
  });
  if (!name) {
    return;
  }
  const made = vscode.Uri.joinPath(folder.uri, name);
  const file = vscode.Uri.joinPath(made, `${name}.scenario.yaml`);
  if (!(await exists(made))) {
    template.copy(context.asAbsolutePath('template'), made.fsPath, name);
  } else if (!(await exists(file))) {
    vscode.window.showErrorMessage(`The folder ${name} already exists: choose another name.`);
    return;
  }
  await vscode.window.showTextDocument(file);
  await start(folder);
}

async function toggleVerdicts() {
  const folder = await chosenFolder();
  if (!folder) {
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, SETTINGS);
  const text = await read(file);
  const hidden = new RegExp(`^${VERDICTS}\\s*=\\s*false\\s*$`, 'm').test(text);
  const others = text.split('\n').filter((line) => !line.startsWith(VERDICTS)).join('\n').trim();
  await write(file, `${others}${others ? '\n' : ''}${VERDICTS}=${hidden}\n`);
  vscode.window.showInformationMessage(
    hidden ? 'Flows with unexpected verdicts are shown.' : 'Verdicts are hidden in this folder.');
}

async function chosenFolder() {
  const folders = vscode.workspace.workspaceFolders || [];
  if (folders.length === 0) {
    vscode.window.showInformationMessage('Open a folder first.');
  }
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

async function read(file) {
  return (await exists(file))
    ? Buffer.from(await vscode.workspace.fs.readFile(file)).toString('utf8') : '';
}

async function write(file, text) {
  await vscode.workspace.fs.writeFile(file, Buffer.from(text, 'utf8'));
}

async function exists(file) {
  return vscode.workspace.fs.stat(file).then(() => true, () => false);
}

module.exports = { activate };
