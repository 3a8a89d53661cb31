using TirGen.Generators.Code;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Where a checked value stands, and why it is checked: the counterpart of the evaluator's site in generated code.</summary>
internal sealed record CheckSite : IRuleSite<CheckSite>
{
    /// <summary>The JSON Pointer from the checked object.</summary>
    public IReadOnlyList<TextPart> Pointer { get; private init; } = [];

    /// <summary>The value in the middle of a sentence; null for the checked object, which only its owner can name.</summary>
    public IReadOnlyList<TextPart>? Subject { get; private init; }

    /// <summary>The condition under which the rule applies, as words; null when it always does.</summary>
    public string? Because { get; init; }

    public bool IsConditional => Because is not null;

    /// <summary>The variable that takes the violations.</summary>
    public string Sink { get; init; } = "violations";

    public string PointerCode => TextPart.Join(Pointer);

    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    public CheckSite Member(string name) => this with { Pointer = [.. Pointer, "/" + Escape(name)], Subject = [name] };

    public CheckSite Item(string index) => this with
    {
        Pointer = [.. Pointer, "/", TextPart.Code($"__Text.Of({index})")],
        Subject = [.. ItemWords(index), .. OfSubject()],
    };

    /// <summary>A value of a map by the expression of its key.</summary>
    public CheckSite Entry(string key) => this with
    {
        Pointer = [.. Pointer, "/", TextPart.Code($"__Text.Escape({key})")],
        Subject = [TextPart.Code(key)],
    };

    public CheckSite Under(IReadOnlyList<MessagePart> condition) =>
        this with { Because = condition.Count > 0 ? string.Concat(condition.Select(static part => part.Text)) : Because ?? "" };

    /// <summary>The words of a part that stands at the beginning of a sentence.</summary>
    public string SubjectCode => TextPart.Join(Capitalized(Subject!));

    /// <summary>A statement that adds an error about the value.</summary>
    public string Error(string id, params TextPart[] predicate) => Subject is null
        ? $"{Sink}.AddErrorOfSelf({CSharpText.Literal(id)}, {TextPart.Join([.. predicate, .. End()])});"
        : ErrorAt(id, PointerCode, [.. Capitalized(Subject), .. predicate]);

    /// <summary>A statement that adds an error with a sentence of its own.</summary>
    public string ErrorAt(string id, string pointer, IReadOnlyList<TextPart> sentence, string? meant = null) =>
        $"{Sink}.AddError({CSharpText.Literal(id)}, {pointer}, {TextPart.Join([.. sentence, .. End(meant)])});";

    /// <summary>The words for an item; at the beginning of a sentence they are capitalized like any that is no name.</summary>
    public static IReadOnlyList<TextPart> ItemWords(string index) => ["item ", TextPart.Code($"__Text.Of({index} + 1)")];

    public IReadOnlyList<TextPart> OfSubject() => Subject is null ? [] : [" of ", .. Subject];

    public static IEnumerable<TextPart> Capitalized(IReadOnlyList<TextPart> sentence) =>
        sentence.Count > 1 && sentence[0].Text == "item " ? sentence.Skip(1).Prepend("Item ") : sentence;

    private IEnumerable<TextPart> End(string? meant = null) =>
        [string.IsNullOrEmpty(Because) ? "" : " " + Because, meant is null ? "." : $"; did you mean {meant}?"];
}
