using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Writing;

/// <summary>One step of writing JSON. A body is a list of steps; neighbouring literals are fused before any code is printed.</summary>
internal abstract record WriteOp
{
    /// <summary>Bytes that never change.</summary>
    public sealed record Literal(string Text) : WriteOp;

    /// <summary>A value of bounded length, written by the kernel method of that name.</summary>
    public sealed record Fixed(string Method, string Value, int MaxBytes) : WriteOp;

    /// <summary>Characters of a string, escaped, and the closing quote; the opening one is a literal.</summary>
    public sealed record Characters(string Value) : WriteOp;

    /// <summary>Bytes in base64; the quotes are literals.</summary>
    public sealed record Base64(string Value) : WriteOp;

    /// <summary>A value of any JSON type, verbatim.</summary>
    public sealed record Fragment(string Value) : WriteOp;

    /// <summary>A value of a union.</summary>
    public sealed record Scalar(string Value) : WriteOp;

    /// <summary>One of several literals, chosen by a value; literals on both sides are fused into each.</summary>
    public sealed record Choice(string Value, EquatableArray<ChoiceCase> Cases) : WriteOp
    {
        /// <summary>What is written instead where the value is none of them and the member's record kept it as it came: the member's name, and the text. Null where that cannot be.</summary>
        public ChoiceCase? Unmade { get; init; }
    }

    /// <summary>
    /// A text of which some values are known: where it is one of the very objects that the enum's own members hold, its literal is written,
    /// fused like those of a choice; else the steps for any text.
    /// </summary>
    public sealed record Known(string Value, EquatableArray<ChoiceCase> Cases, Steps Other) : WriteOp;

    /// <summary>Another builder writes itself. Its fixed bytes are part of this builder's.</summary>
    public sealed record Nested(string Value, string Builder) : WriteOp;

    /// <summary>A record is written through its builder. It makes room for its fixed bytes when it is written, since records may contain each other.</summary>
    public sealed record NestedRecord(string Value, string Builder) : WriteOp;

    /// <summary>A value of one of several forms writes itself, and makes room for what it writes.</summary>
    public sealed record Polymorphic(string Value) : WriteOp;

    /// <summary>Steps under a condition, with steps for the other case.</summary>
    public sealed record When(string Condition, Steps Then, Steps Else) : WriteOp;

    /// <summary>Steps for each item; each ends with a comma, and the last comma is taken back, unless the steps separate the items themselves.</summary>
    public sealed record Each(string Items, string Variable, bool IsSpan, Steps Body) : WriteOp
    {
        /// <summary>Whether each item ends with a comma.</summary>
        public bool EndsWithComma { get; init; } = true;

        /// <summary>The variable that counts the items of a span.</summary>
        /// <param name="variable">The variable of the item.</param>
        public static string IndexOf(string variable) => variable + "Index";
    }

    /// <summary>Steps that write a part of a path between two slashes, which is refused when it was written as nothing or as dots.</summary>
    public sealed record Segment(string Variable, string NameCode, Steps Parts) : WriteOp;

    /// <summary>Throws under a condition: what is written next was never made. Nothing is written by this step itself.</summary>
    public sealed record Require(string Missing, string NameCode) : WriteOp;

    /// <summary>A placeholder for a member that was never made, and that its record kept as it came; for any other one an exception.</summary>
    public sealed record Hole(string NameCode) : WriteOp;

    /// <summary>The same behind the opening quote of a text.</summary>
    public sealed record TextHole(string NameCode) : WriteOp;

    /// <summary>A text, percent-encoded; with <paramref name="AllowsReserved"/> reserved characters stay.</summary>
    public sealed record UrlText(string Value, bool AllowsReserved = false) : WriteOp;

    /// <summary>JSON, percent-encoded where it was written.</summary>
    public sealed record UrlJson(string Variable, Steps Json) : WriteOp;

    /// <summary>JSON, and in its place the names and values of a form that stand for it: <c>name[member]=value</c>.</summary>
    public sealed record FormJson(string Variable, string NameCode, string Any, Steps Json) : WriteOp;

    /// <summary>Declares a variable that says whether something was written before; <see cref="Separate"/> sets it.</summary>
    public sealed record Flag(string Variable) : WriteOp;

    /// <summary>Bytes that never change, from the second time on.</summary>
    public sealed record Separate(string Variable, string Text) : WriteOp;

    /// <summary>Adds to the object that was just written what the builder sends beside its members, and puts what was kept in the place of what was not made.</summary>
    /// <param name="Defaults">The names of members of which a default value tells that they were not made, one a line, as <c>KeptMembers.Write</c> takes them.</param>
    public sealed record Kept(string Defaults) : WriteOp;

    /// <summary>
    /// The last step of an object whose members each begin with a comma: the first of these becomes the opening brace, and the closing one is
    /// written.
    /// </summary>
    public sealed record Braces : WriteOp;
}
