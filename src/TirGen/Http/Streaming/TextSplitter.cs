using System.Buffers;
using TirGen.Records;

namespace TirGen.Http.Streaming;

/// <summary>Splits texts that stand behind one another, in whatever pieces they come. Space around a text is no part of it, and one of space alone is none.</summary>
internal sealed class TextSplitter(byte separator)
{
    private readonly Queue<ReadOnlyMemory<byte>> _texts = new();
    private readonly ArrayBufferWriter<byte> _open = new();
    private bool _isFirst = true;

    /// <summary>Takes the next bytes.</summary>
    /// <param name="chunk">The bytes.</param>
    /// <param name="isEnd">No more will come, so that the last text ends here.</param>
    /// <param name="maxBytes">How long a text may become.</param>
    /// <returns>Whether none becomes as long as that.</returns>
    internal bool TryAppend(ReadOnlySpan<byte> chunk, bool isEnd, int maxBytes)
    {
        while (chunk.IndexOf(separator) is >= 0 and int end)
        {
            _open.Write(chunk[..end]);
            chunk = chunk[(end + 1)..];
            End();
        }

        _open.Write(chunk);
        if (isEnd)
            End();
        return _open.WrittenCount < maxBytes;
    }

    /// <summary>Takes the next text that is complete.</summary>
    internal bool TryTake(out ReadOnlyMemory<byte> text) => _texts.TryDequeue(out text);

    private void End()
    {
        ReadOnlySpan<byte> text = _open.WrittenSpan;
        if (_isFirst)
            text = ApiJson.WithoutMark(text);
        text = text.Trim(" \t\r\n"u8);
        _isFirst = false;
        if (!text.IsEmpty)
            _texts.Enqueue(text.ToArray());
        _open.ResetWrittenCount();
    }
}
