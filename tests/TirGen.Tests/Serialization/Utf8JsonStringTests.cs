using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CsCheck;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class Utf8JsonStringTests
{
    /// <summary>What the rest of a string must survive: controls, both escapes, ASCII's end, two, three and four bytes, lone and swapped surrogates.</summary>
    private static readonly string[] Hostile =
    [
        "\0", "\u0001", "\b", "\t", "\n", "\v", "\f", "\r", "\u001B", "\u001F", " ", "\"", "\\", "/", "\u007E", "\u007F", "\u0080", "\u00E9", "\u00FF",
        "\u0100", "\u07FF", "\u0800", "\u2028", "\u4E2D", "\u7FFF", "\u8000", "\uD7FF", "\uD83D\uDE00", "\uD800", "\uDBFF", "\uDC00", "\uDFFF",
        "\uDC00\uD800", "\uD800\"\uDC00", "\uE000", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"", "\\\"\n\u0000\\",
    ];

    [Fact]
    public void EveryUtf16UnitIsWrittenAtEveryPositionOfABlock()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string alone = ((char)unit).ToString();
            Check(alone);
            Check(new string('a', unit % 17) + alone + new string('b', 16 - (unit % 17)));
        }
    }

    [Fact]
    public void EveryAsciiUnitIsWrittenAtEveryPositionOfEveryLength()
    {
        for (int length = 1; length <= 36; length++)
        {
            for (int at = 0; at < length; at++)
            {
                for (int unit = 0; unit <= 0x81; unit++)
                {
                    string value = string.Create(length, (at, unit), static (chars, state) =>
                    {
                        chars.Fill('x');
                        chars[state.at] = (char)state.unit;
                    });
                    Check(value);
                }
            }
        }
    }

    [Fact]
    public void HostilePiecesAreWrittenAtEveryLengthAndAlignment()
    {
        for (int length = 0; length <= 70; length++)
        {
            string plain = string.Create(length, 0, static (chars, _) =>
            {
                for (int i = 0; i < chars.Length; i++)
                    chars[i] = (char)('0' + (i % 75));
            });
            string clean = plain.Replace('\\', '-');
            for (int offset = 0; offset < 16; offset++)
                Check(clean, offset);
            foreach (string piece in Hostile)
            {
                for (int at = 0; at <= length; at++)
                    Check(clean.Insert(at, piece), at % 16);
            }
        }
    }

    [Fact]
    public void RandomTextMatchesTheReference() =>
        Gen.Char.Array[0, 200].Select(static chars => new string(chars))
            .Select(Gen.Int[0, 15])
            .Sample(static (value, offset) => Check(value, offset), iter: 20_000);

    [Fact]
    public void RandomTextWithFewSpecialsMatchesTheReference() =>
        Gen.Frequency((30, Gen.Char[' ', '~'].Select(static unit => unit.ToString())), (1, Gen.Int[0, Hostile.Length - 1].Select(static index => Hostile[index])))
            .Array[0, 300].Select(static parts => string.Concat(parts))
            .Sample(static value => Check(value), iter: 20_000);

    [Fact]
    public void OnlyWhatJsonDemandsIsEscaped() =>
        Assert.Equal(
            "<>&'+/\u007F\u00E9\u2028 \\\" \\\\ \\b\\t\\n\\f\\r \\u0000\\u001F",
            Encoding.UTF8.GetString(Write("<>&'+/\u007F\u00E9\u2028 \" \\ \b\t\n\f\r \0\u001F")));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("\u0001\u0002", 2)]
    [InlineData("twenty-one characters", 21)]
    public void TextBeyondTheLimitIsNotWritten(string value, int units) => Guarded.Overrun<string>(Utf8Json.String, value, units * Utf8Json.MaxBytesPerChar);

    [Fact]
    public void NothingIsWrittenBehindATextThatDidNotFit()
    {
        byte[] buffer = new byte[64];
        ref byte destination = ref MemoryMarshal.GetArrayDataReference(buffer);
        long limit = 24;
        nint position = Utf8Json.String(ref destination, 0, "four", ref limit);
        position = Utf8Json.String(ref destination, position, "three", ref limit);
        Assert.True(limit < 0);
        position = Utf8Json.String(ref destination, position, "", ref limit);
        Assert.Equal("four\"", Encoding.UTF8.GetString(buffer, 0, (int)position));
    }

    [Fact]
    public void AnItemHasRoomUpToTheLimit()
    {
        long limit = 10;
        Assert.True(Utf8Json.HasRoom(10, ref limit));
        Assert.Equal(10, limit);
        Assert.False(Utf8Json.HasRoom(11, ref limit));
        Assert.False(Utf8Json.HasRoom(0, ref limit));
        Assert.True(limit + int.MaxValue < 0);
    }

    /// <summary>The text without its closing quotation mark.</summary>
    private static byte[] Write(string value, int offset = 0)
    {
        byte[] written = Guarded.Write<string>(Utf8Json.String, value, value.Length * Utf8Json.MaxBytesPerChar, fixedBytes: 1, offset);
        Assert.Equal((byte)'"', written[^1]);
        return written[..^1];
    }

    private static void Check(string value, int offset = 0)
    {
        byte[] written = Write(value, offset);
        if (!written.AsSpan().SequenceEqual(Reference(value)))
            Assert.Fail($"{JsonSerializer.Serialize(value)} at {offset} became {Encoding.UTF8.GetString(written)}");
        Utf8JsonReader reader = new([(byte)'"', .. written, (byte)'"']);
        Assert.True(reader.Read());
        if (reader.GetString() != WithoutLoneSurrogates(value))
            Assert.Fail($"{JsonSerializer.Serialize(value)} is read as {reader.GetString()}");
    }

    private static string WithoutLoneSurrogates(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    /// <summary>RFC 8259, section 7, character by character.</summary>
    private static byte[] Reference(string value)
    {
        StringBuilder text = new();
        foreach (char unit in value)
        {
            string? escaped = unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{(int)unit:X4}",
                _ => null,
            };
            _ = escaped is null ? text.Append(unit) : text.Append(escaped);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
