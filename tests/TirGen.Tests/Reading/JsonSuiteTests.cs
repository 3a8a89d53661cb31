using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Tests.Reading;

/// <summary>JSONTestSuite: what every reader of JSON accepts, what none does, and what is left to each. The folder is named by <c>TIRGEN_JSON_SUITE</c>.</summary>
public sealed class JsonSuiteTests
{
    // RFC 8259 lets a reader bound depth and refuse what is not UTF-8; it leaves half a surrogate pair and numbers beyond every range open.
    private static readonly HashSet<string> RefusedByChoice = new(
    [
        "i_string_UTF-16LE_with_BOM.json", "i_string_UTF-8_invalid_sequence.json", "i_string_UTF8_surrogate_U+D800.json", "i_string_invalid_utf-8.json",
        "i_string_iso_latin_1.json", "i_string_lone_utf8_continuation_byte.json", "i_string_not_in_unicode_range.json", "i_string_overlong_sequence_2_bytes.json",
        "i_string_overlong_sequence_6_bytes.json", "i_string_overlong_sequence_6_bytes_null.json", "i_string_truncated-utf-8.json", "i_string_utf16BE_no_BOM.json",
        "i_string_utf16LE_no_BOM.json", "i_structure_500_nested_arrays.json", "i_structure_UTF-8_BOM_empty_object.json",
    ], StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. (Folder() is { } folder ? Directory.GetFiles(folder, "*.json") : []).Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void AFileOfTheSuite(string file)
    {
        bool accepted = true;
        try
        {
            ApiReader reader = new(File.ReadAllBytes(Path.Combine(Folder()!, file)), ApiReading.Tolerant);
            reader.Fragment();
            reader.End();
        }
        catch (JsonException)
        {
            accepted = false;
        }

        Assert.Equal(file[0] switch { 'y' => true, 'n' => false, _ => !RefusedByChoice.Contains(file) }, accepted);
    }

    private static string? Folder() =>
        Environment.GetEnvironmentVariable("TIRGEN_JSON_SUITE") is { Length: > 0 } folder ? Path.Combine(folder, "test_parsing") : null;
}
