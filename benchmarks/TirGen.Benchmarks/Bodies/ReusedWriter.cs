using System.Buffers;
using System.Text.Json;

namespace TirGen.Benchmarks.Bodies;

/// <summary>A <see cref="Utf8JsonWriter"/> over a buffer, both used again and again: System.Text.Json without an allocation.</summary>
public sealed class ReusedWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    public ReusedWriter(bool skipValidation)
    {
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = skipValidation });
    }

    public Utf8JsonWriter Writer { get; }

    public Utf8JsonWriter Start()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset(_buffer);
        return Writer;
    }

    public int Finish()
    {
        Writer.Flush();
        return _buffer.WrittenCount;
    }

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();
}
