//! The stream of a connection, which can be given to another reader together with what the last one left unread.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf as _, Bytes};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::TcpStream;

/// How long the sandbox waits for the client to close its side.
const LINGER: Duration = Duration::from_secs(1);

/// The stream of a connection.
#[derive(Debug)]
pub(super) struct Line {
    unread: Bytes,
    stream: TcpStream,
}

impl Line {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { unread: Bytes::new(), stream }
    }

    /// Returns the stream with bytes that are read before all others.
    pub(super) fn with_unread(self, unread: Bytes) -> Self {
        let unread = match self.unread.is_empty() {
            true => unread,
            false => [unread, self.unread].concat().into(),
        };
        Self { unread, ..self }
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }

    /// Closes the connection so that the client reads everything that was written, and then its end.
    pub(super) async fn close(mut self) {
        let _ = self.stream.shutdown().await;
        // A connection that is closed with unread bytes is reset, and the client may lose what it has not read yet.
        let mut rest = [0; 1024];
        let read_all = async { while let Ok(1..) = self.stream.read(&mut rest).await {} };
        let _ = tokio::time::timeout(LINGER, read_all).await;
    }

    /// Closes the connection with a reset.
    pub(super) fn reset(self) {
        // An error means that the connection is already closed.
        let _ = self.stream.set_zero_linger();
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() {
            return Pin::new(&mut self.stream).poll_read(context, buffer);
        }
        let length = self.unread.len().min(buffer.remaining());
        buffer.put_slice(&self.unread[..length]);
        self.unread.advance(length);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
