using System.Globalization;
using System.Text.Json;

namespace TirGen.Autoscaling;

internal ref partial struct PolicyReader
{
    /// <summary>Moves to the next member's value and gives its name, or null at the object's end.</summary>
    private string? NextMember(string pointer, HashSet<string> seen)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            bool first = seen.Add(name);
            string at = Child(pointer, name);
            Mark(at);
            if (!first)
                Error("repeated-member", at, $"{name} is given twice.", "Keep one of them.");
            _json.Read();
            Mark(at);
            if (first)
                return name;
            _json.Skip();
        }

        return null;
    }

    private int? ReadInteger(string pointer, bool textAllowed)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when _json.TryGetInt32(out int value):
                return value;
            case JsonTokenType.Number when _json.TryGetDecimal(out decimal value)
                && value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue:
                return (int)value;
            case JsonTokenType.Number:
                Error("not-an-integer", pointer, $"{RawText()} is not a 32-bit integer.", "Give a whole number.");
                return null;
            case JsonTokenType.String when textAllowed
                && int.TryParse(_json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value):
                return value;
            default:
                WrongType(pointer, textAllowed ? "a whole number, or a text of digits" : "a whole number");
                return null;
        }
    }

    private bool? ReadBoolean(string pointer)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return _json.GetBoolean();
            default:
                WrongType(pointer, "true or false");
                return null;
        }
    }

    private string? ReadText(string pointer)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return _json.GetString();
            default:
                WrongType(pointer, "a text");
                return null;
        }
    }

    private readonly string RawText() => System.Text.Encoding.UTF8.GetString(_json.ValueSpan);

    private void WrongType(string pointer, string expected)
    {
        Error("wrong-type", pointer, $"Expected {expected}, found {Describe(_json.TokenType)}.", "Correct the value.");
        _json.Skip();
    }

    private void Unknown(string pointer, string name)
    {
        _json.Skip();
        Add(
            "unknown-member", FindingSeverity.Info, FindingEvidence.Documented, pointer,
            $"{name} is no member of a policy.",
            "Check its spelling; it is ignored.");
    }

    private static string Child(string pointer, string name) =>
        pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private readonly void Mark(string pointer) => _positions.Add(pointer, _text, (int)_json.TokenStartIndex);

    private readonly void Error(
        string id, string pointer, string message, string remedy, FindingEvidence evidence = FindingEvidence.Documented) =>
        Add(id, FindingSeverity.Error, evidence, pointer, message, remedy);

    private readonly void Add(
        string id, FindingSeverity severity, FindingEvidence evidence, string pointer, string message, string remedy) =>
        _findings.Add(_positions.Locate(new(id, severity, evidence, pointer, message, remedy)));

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
