using System.Collections.Immutable;
using System.Text.Json;

namespace TirGen.Autoscaling;

/// <summary>Reads a policy from UTF-8 JSON, with a finding at its place for everything that is not as it should be.</summary>
internal ref partial struct PolicyReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly SourceMap _positions = new();
    private readonly List<Finding> _findings = [];
    private Utf8JsonReader _json;

    private PolicyReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _json = new(text);
    }

    public static PolicyDocument Read(ReadOnlySpan<byte> utf8Json)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return new PolicyReader(utf8Json.StartsWith(mark) ? utf8Json[mark.Length..] : utf8Json).Read();
    }

    private PolicyDocument Read()
    {
        string pointer = "";
        AutoscalingPolicy? policy = null;
        try
        {
            CheckSyntax();
            _json.Read();
            pointer = Descend();
            policy = ReadPolicy(pointer);
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(exception);
            (int line, int column) = SourceMap.PositionOf(_text, offset);
            string message = _text.Trim(" \t\r\n"u8).IsEmpty ? "The text is empty." : "The text is not JSON: " + FirstSentence(exception.Message);
            _findings.Add(new(
                "not-json", FindingSeverity.Error, FindingEvidence.Documented, "", message, "Correct the JSON at this place.")
            {
                Line = line,
                Column = column,
            });
        }

        bool failed = _findings.Exists(static finding => finding.Severity == FindingSeverity.Error);
        return new(failed ? null : policy, pointer, _findings, _positions);
    }

    /// <summary>One pass over all of it first, so that a broken end is reported as such and not as a broken policy.</summary>
    private readonly void CheckSyntax()
    {
        Utf8JsonReader json = _json;
        while (json.Read())
        {
        }
    }

    /// <summary>Moves to the policy object: the root itself, or the member of a request body or of a detail answer.</summary>
    private string Descend()
    {
        string pointer = "";
        Mark(pointer);
        while (_json.TokenType == JsonTokenType.StartObject && (MoveTo("auto_scale_policy"u8) ?? MoveTo("data"u8)) is { } member)
        {
            pointer += "/" + member;
            Mark(pointer);
        }

        return pointer;
    }

    private string? MoveTo(ReadOnlySpan<byte> name)
    {
        Utf8JsonReader start = _json;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            bool found = _json.ValueTextEquals(name);
            string text = _json.GetString()!;
            _json.Read();
            if (found)
                return text;
            _json.Skip();
        }

        _json = start;
        return null;
    }

    private AutoscalingPolicy? ReadPolicy(string pointer)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Error("wrong-type", pointer, "A policy is a JSON object.", "Give the policy, an update_auto_scale body or a detail answer.");
            return null;
        }

        int? min = null, max = null, stability = null, cooldown = null;
        bool? hold = null;
        ImmutableArray<AutoscalingRule> rules = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (NextMember(pointer, seen) is { } name)
        {
            string at = Child(pointer, name);
            switch (name)
            {
                case "min_replicas" or "min_replica":
                    min = Same(at, min, ReadInteger(at, textAllowed: false));
                    break;
                case "max_replicas" or "max_replica":
                    max = Same(at, max, ReadInteger(at, textAllowed: false));
                    break;
                case "stability_period":
                    stability = ReadInteger(at, textAllowed: true);
                    break;
                case "initial_cooldown_period":
                    cooldown = ReadInteger(at, textAllowed: true);
                    break;
                case "is_hold_queue":
                    hold = ReadBoolean(at);
                    break;
                case "rules":
                    rules = ReadRules(at);
                    break;
                default:
                    Unknown(at, name);
                    break;
            }
        }

        if (min is null && max is null && rules.IsEmpty)
        {
            Error("no-policy", pointer, "There is no auto_scale_policy here.", "Give an object with min_replicas, max_replicas and rules.");
            return null;
        }

        return new()
        {
            MinReplicas = min ?? MissingBound(pointer, "min_replicas"),
            MaxReplicas = max ?? MissingBound(pointer, "max_replicas"),
            Rules = rules,
            StabilityPeriod = stability ?? 300,
            InitialCooldownPeriod = cooldown ?? 0,
            IsHoldQueue = hold ?? false,
        };
    }

    private readonly int MissingBound(string pointer, string name)
    {
        Add("missing-bound", FindingSeverity.Warning, FindingEvidence.SourceCode, pointer, $"{name} is missing; 1 is assumed.", $"Write {name}.");
        return 1;
    }

    private readonly int? Same(string pointer, int? earlier, int? value)
    {
        if (earlier is not null && value is not null && earlier != value)
            Error("contradicting-names", pointer, "The singular and the plural name have different values.", "Keep the plural name only.");
        return value ?? earlier;
    }

    private readonly int OffsetOf(JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
            offset += _text[offset..].IndexOf((byte)'\n') + 1;
        return offset + (int)(exception.BytePositionInLine ?? 0);
    }

    private static string FirstSentence(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}
