using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TirGen.Serialization;

public static partial class Utf8Url
{
    /// <summary>
    /// Puts in the place of JSON that was just written what stands for it in a form: each scalar under its path, <c>name[member]=value</c>. The scalars of a
    /// list have <c>[]</c> behind the name, its objects their number. Null is an empty text; what is empty leaves no trace.
    /// </summary>
    /// <inheritdoc cref="EscapeWritten" path="/param|/returns"/>
    /// <param name="name">The name of the whole.</param>
    /// <param name="any">Whether something stands before it in the form; then it begins with <c>&amp;</c>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint FormWritten(ref byte destination, nint start, nint position, string name, ref bool any, ref long limit)
    {
        // Of JSON that did not fit nothing is known.
        if (position > limit)
            return Utf8Json.Overrun(position, ref limit);
        byte[] json = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref destination, start), checked((int)(position - start))).ToArray();
        Utf8JsonReader reader = new(json);
        reader.Read();
        return Form(ref destination, start, ref reader, name, ref any, ref limit);
    }

    private static nint Form(ref byte destination, nint position, ref Utf8JsonReader reader, string name, ref bool any, ref long limit)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string member = $"{name}[{reader.GetString()}]";
                    reader.Read();
                    position = Form(ref destination, position, ref reader, member, ref any, ref limit);
                }

                return position;
            case JsonTokenType.StartArray:
                for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    bool isScalar = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
                    string item = isScalar ? $"{name}[]" : string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
                    position = Form(ref destination, position, ref reader, item, ref any, ref limit);
                }

                return position;
            default:
                string text = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString()!,
                    JsonTokenType.Null => "",
                    _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                };
                return Pair(ref destination, position, name, text, ref any, ref limit);
        }
    }

    private static nint Pair(ref byte destination, nint position, string name, string text, ref bool any, ref long limit)
    {
        if (position + 2 + (((long)name.Length + text.Length) * MaxBytesPerChar) > limit)
            return Utf8Json.Overrun(position, ref limit);
        if (any)
            Unsafe.Add(ref destination, position++) = (byte)'&';
        any = true;
        position = Escaped(ref destination, position, name, ref limit);
        Unsafe.Add(ref destination, position++) = (byte)'=';
        return Escaped(ref destination, position, text, ref limit);
    }
}
