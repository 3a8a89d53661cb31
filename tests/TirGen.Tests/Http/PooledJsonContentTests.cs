using System.Buffers;
using TirGen.Http;
using TirGen.Serialization;

namespace TirGen.Tests.Http;

public sealed class PooledJsonContentTests
{
    [Fact]
    public async Task TheBodyIsSentWithItsLengthAndType()
    {
        using PooledJsonContent content = Content("{\"a\":1}"u8);
        Assert.Equal(7, content.Headers.ContentLength);
        Assert.Equal("application/json", content.Headers.ContentType!.ToString());
        Assert.Equal("{\"a\":1}", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheBodyIsOneWrite()
    {
        using PooledJsonContent content = Content("[1,2,3]"u8);
        using CountingStream stream = new();
        await content.CopyToAsync(stream, TestContext.Current.CancellationToken);
        content.CopyTo(stream, null, TestContext.Current.CancellationToken);
        Assert.Equal([7, 7], stream.Writes);
    }

    [Fact]
    public async Task ADisposedBodyIsNotSent()
    {
        PooledJsonContent content = Content("1"u8);
        content.Dispose();
        content.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheBufferStaysWhileItIsStillBeingSent()
    {
        byte[] rented = WriteBuffer.Rent(5_000);
        rented.AsSpan().Fill((byte)'x');
        PooledJsonContent content = new(rented, 5_000);
        using GatedStream stream = new();
        Task sending = content.CopyToAsync(stream, TestContext.Current.CancellationToken);
        content.Dispose();
        // The pool hands out what it got last on this thread; it must not be the buffer in use.
        byte[] next = ArrayPool<byte>.Shared.Rent(rented.Length);
        Assert.NotSame(rented, next);
        stream.Open.SetResult();
        await sending;
        Assert.All(stream.Seen!, static octet => Assert.Equal((byte)'x', octet));
        ArrayPool<byte>.Shared.Return(next);
    }

    [Fact]
    public async Task AfterAWriteThatFailedTheBufferStaysOutOfThePool()
    {
        // A size of its own: the pool hands out what it got last on this thread.
        byte[] rented = ArrayPool<byte>.Shared.Rent(300_000);
        PooledJsonContent content = new(rented, 300_000);
        using CancellationTokenSource cancellation = new();
        using GatedStream stream = new();
        Task sending = content.CopyToAsync(stream, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        content.Dispose();
        byte[] next = ArrayPool<byte>.Shared.Rent(300_000);
        Assert.NotSame(rented, next);
        ArrayPool<byte>.Shared.Return(next);
    }

    [Fact]
    public async Task SentByManyAndDisposedByManyTheBufferIsReturnedOnce()
    {
        for (int round = 0; round < 2_000; round++)
        {
            byte[] rented = ArrayPool<byte>.Shared.Rent(700);
            rented.AsSpan().Fill((byte)'x');
            PooledJsonContent content = new(rented, 700);
            bool isWhole = true;
            await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
            {
                using MemoryStream stream = new(700);
                try
                {
                    await content.CopyToAsync(stream);
                    isWhole &= stream.Length == 700 && !stream.ToArray().AsSpan().ContainsAnyExcept((byte)'x');
                }
                catch (Exception exception) when ((exception as ObjectDisposedException ?? exception.InnerException) is ObjectDisposedException)
                {
                    // It came too late.
                }

                content.Dispose();
                // Two who got the same array would see what the other wrote.
                byte[] own = ArrayPool<byte>.Shared.Rent(700);
                own.AsSpan().Fill((byte)worker);
                await Task.Yield();
                isWhole &= !own.AsSpan().ContainsAnyExcept((byte)worker);
                ArrayPool<byte>.Shared.Return(own);
            })));
            Assert.True(isWhole);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 20)]
    public void ALengthOutsideTheBufferIsRefused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PooledJsonContent(new byte[16], length));

    private static PooledJsonContent Content(ReadOnlySpan<byte> body)
    {
        byte[] rented = WriteBuffer.Rent(body.Length);
        body.CopyTo(rented);
        return new PooledJsonContent(rented, body.Length);
    }

    private sealed class CountingStream : MemoryStream
    {
        internal List<int> Writes { get; } = [];

        public override void Write(byte[] buffer, int offset, int count) => Writes.Add(count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes.Add(buffer.Length);
            return default;
        }
    }

    private sealed class GatedStream : MemoryStream
    {
        internal TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal byte[]? Seen { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Open.Task.WaitAsync(cancellationToken);
            Seen = buffer.ToArray();
        }
    }
}
