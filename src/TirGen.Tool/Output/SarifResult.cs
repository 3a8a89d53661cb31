using TirGen.Specification.Rules;

namespace TirGen.Tool.Output;

/// <summary>A result in a SARIF log.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Title">What the rule says in general.</param>
/// <param name="Help">The address of the rule's page.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Place">Where.</param>
/// <param name="Names">What is there, by names that mean something without the file.</param>
internal sealed record SarifResult(string Rule, string Title, string Help, RuleSeverity Severity, string Message, SarifPlace Place, IReadOnlyList<string> Names)
{
    /// <summary>Another place that belongs to it.</summary>
    public SarifPlace? Related { get; init; }
}
