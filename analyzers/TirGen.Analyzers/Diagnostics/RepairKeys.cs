namespace TirGen.Analyzers.Diagnostics;

/// <summary>The properties by which a diagnostic tells a code fix what to do.</summary>
public static class RepairKeys
{
    /// <summary>The name of the <see cref="Specification.Rules.Evaluation.RepairKind"/>.</summary>
    public const string Repair = "TirGen.Repair";

    /// <summary>The C# names of the members to set, to remove or to exchange, one on a line.</summary>
    public const string Members = "TirGen.Members";

    /// <summary>A C# expression for each member to set, one on a line.</summary>
    public const string Placeholders = "TirGen.Placeholders";

    /// <summary>For each of them whether the document leaves no other value, one on a line; the others are for a person to choose.</summary>
    public const string Dictated = "TirGen.Dictated";

    /// <summary>
    /// Changes of single values, one on a line, the likeliest first: the C# name of the member, or nothing for the list item that the
    /// diagnostic stands at; its new value as C#, or nothing to take it out; whether no person has to choose; the index of the item of the member's list that is
    /// taken out, or nothing. Tabs part them.
    /// </summary>
    public const string Changes = "TirGen.Changes";

    /// <summary>
    /// Edits of a payload file or a document, one on a line, the likeliest first: the offset from the diagnostic's place, the length, whether no
    /// person has to choose, the title, the new text. Tabs part them; a line break or tab within is escaped as in JSON.
    /// </summary>
    public const string Edits = "TirGen.Edits";

    /// <summary>What to write in a payload file instead, as JSON.</summary>
    public const string Replacement = "TirGen.Replacement";
}
