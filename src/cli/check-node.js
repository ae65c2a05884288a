// Loaded before the program (node --import), and plain JavaScript, because an older Node cannot read the program at all.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Chọn Chuẩn cần Node 22.18 trở lên; đây là ${process.version}. Hãy chạy “npm ci” rồi dùng lệnh npm (npm run demo, ` +
      'npm start, npm run cli -- …): các lệnh đó dùng bản Node kèm theo.\n' +
      `Chọn Chuẩn needs Node 22.18 or newer; this is ${process.version}. Run “npm ci” and use the npm scripts (npm run ` +
      'demo, npm start, npm run cli -- …): they use the Node that is installed with them.'
  );
  process.exit(2);
}
