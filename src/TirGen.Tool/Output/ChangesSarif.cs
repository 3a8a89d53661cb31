using TirGen.Specification.Reading;
using TirGen.Tool.Compatibility;

namespace TirGen.Tool.Output;

/// <summary>Breaking changes as a SARIF log: each at its place in the new document, with that in the old one beside it.</summary>
internal static class ChangesSarif
{
    public static void Write(TextWriter output, IReadOnlyList<Change> changes, ApiVersion old, ApiVersion now) => SarifLog.Write(
        output,
        [
            .. changes.Select(change => new SarifResult(
                change.Kind.Name(), Title(change.Kind), ProjectAddress.Changes, change.Severity, $"{change.Message} {change.Remedy}", Place(now, change.New ?? change.Old), change.Members)
            {
                Related = Place(old, change.Old),
            }),
        ],
        []);

    /// <summary>The kind's name as words.</summary>
    private static string Title(ChangeKind kind)
    {
        string words = kind.Name().Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static SarifPlace Place(ApiVersion version, ApiPart? part)
    {
        TextRange range = version.PlaceOf(part);
        return new SarifPlace(version.Document.Name, version.Document.PositionOf(range), version.Document.PositionOf(new TextRange(range.End, 0)));
    }
}
