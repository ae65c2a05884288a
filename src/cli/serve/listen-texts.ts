/** Why the server cannot listen, and what to do, for who starts it. */
export function listenText(code: string, host: string, port: number): string {
  const at = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} …\n` +
        `Port ${port} on ${host} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} …`
      );
    case 'EACCES':
      return (
        `Không được phép lắng nghe tại ${at}. Hãy chọn cổng từ 1024 trở lên (PORT).\n` +
        `Listening on ${at} is not allowed. Choose a port from 1024 up (PORT).`
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return (
        `Máy này không có địa chỉ ${host}. Hãy sửa HOST (127.0.0.1: chỉ máy này; 0.0.0.0: mọi địa chỉ).\n` +
        `This machine has no address ${host}. Mend HOST (127.0.0.1: this machine only; 0.0.0.0: all addresses).`
      );
    default:
      return `Không lắng nghe được tại ${at}: ${code}\nCannot listen on ${at}: ${code}`;
  }
}
