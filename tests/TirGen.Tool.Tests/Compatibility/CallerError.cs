using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TirGen.Tool.Compatibility;

namespace TirGen.Tool.Tests.Compatibility;

/// <summary>An error or a warning that calling code did not have before.</summary>
/// <param name="Id">The compiler's id.</param>
/// <param name="Text">What it says, and where.</param>
/// <param name="Symbols">The types and members on the line; one of them changed.</param>
internal sealed partial record CallerError(string Id, string Text, IReadOnlyList<string> Symbols)
{
    private const string MemberNotSet = "CS9035";
    private static readonly string[] Obsolete = ["CS0612", "CS0618"];

    public static CallerError Of(Diagnostic diagnostic, IReadOnlyList<string> symbols)
    {
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        // The error stands at the creation and names the member: 'Type.Member'.
        string[] named = diagnostic.Id == MemberNotSet ? [QuotedName().Match(message).Groups[1].Value] : [];
        return new CallerError(diagnostic.Id, diagnostic.ToString(), diagnostic.Id == MemberNotSet ? named : symbols);
    }

    /// <summary>Whether a change of a document accounts for it.</summary>
    public bool IsExplainedBy(Change change) =>
        change.Breaks.HasFlag(Breaks.Source)
        && (change.Kind == ChangeKind.Deprecated) == Obsolete.Contains(Id)
        && change.Kind != ChangeKind.RuleTightened
        && change.Members.Any(Symbols.Contains);

    [GeneratedRegex("'(?:[^']*\\.)?([^.']+\\.[^.']+)'")]
    private static partial Regex QuotedName();
}
