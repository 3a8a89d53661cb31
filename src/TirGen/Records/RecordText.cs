using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TirGen.Records;

/// <summary>
/// Writes records whose text never leaves the process: it is compared or shown. Entries of maps then come in the order of their names, and what JSON has no text
/// for is written all the same, so that comparing and showing never fail. Each thread keeps one.
/// </summary>
internal sealed class RecordText
{
    private const int FirstSize = 256;
    private const int MaxKept = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static RecordText? _free;

    [ThreadStatic]
    private static Utf8JsonWriter? _current;

    private readonly ArrayBufferWriter<byte> _output = new(FirstSize);
    private readonly Utf8JsonWriter _json;

    private RecordText() => _json = new Utf8JsonWriter(_output, Options);

    /// <summary>Whether what a writer takes is compared or shown.</summary>
    internal static bool Takes(Utf8JsonWriter json) => ReferenceEquals(json, _current);

    /// <summary>Whether two records stand for the same JSON.</summary>
    internal static bool Same(ApiRecord left, ApiRecord right)
    {
        RecordText text = Rent();
        try
        {
            int length = text.Write(left);
            text.Write(right);
            ReadOnlySpan<byte> both = text._output.WrittenSpan;
            return both[..length].SequenceEqual(both[length..]);
        }
        finally
        {
            text.Return();
        }
    }

    /// <summary>A hash of the JSON for which a record stands.</summary>
    internal static int Hash(ApiRecord record)
    {
        RecordText text = Rent();
        try
        {
            text.Write(record);
            HashCode hash = default;
            hash.AddBytes(text._output.WrittenSpan);
            return hash.ToHashCode();
        }
        finally
        {
            text.Return();
        }
    }

    /// <summary>The JSON for which a record stands.</summary>
    internal static string Show(ApiRecord record)
    {
        RecordText text = Rent();
        try
        {
            text.Write(record);
            return Encoding.UTF8.GetString(text._output.WrittenSpan);
        }
        finally
        {
            text.Return();
        }
    }

    /// <summary>The JSON for which a value stands that is no record.</summary>
    internal static string Show<T>(T value)
        where T : struct, IApiValue<T>
    {
        RecordText text = Rent();
        try
        {
            text.Write(value, static (value, json) => value.Write(json));
            return Encoding.UTF8.GetString(text._output.WrittenSpan);
        }
        finally
        {
            text.Return();
        }
    }

    private static RecordText Rent()
    {
        RecordText text = _free ?? new();
        _free = null;
        return text;
    }

    private void Return()
    {
        _json.Reset();
        _output.ResetWrittenCount();
        if (_output.Capacity <= MaxKept)
            _free = this;
    }

    /// <returns>How much was written so far.</returns>
    private int Write(ApiRecord record) => Write(record, static (record, json) => record.Write(json));

    private int Write<T>(T value, Action<T, Utf8JsonWriter> write)
    {
        Utf8JsonWriter? outer = _current;
        _current = _json;
        try
        {
            write(value, _json);
            _json.Flush();
            _json.Reset();
            return _output.WrittenCount;
        }
        finally
        {
            _current = outer;
        }
    }
}
