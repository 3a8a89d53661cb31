using TirGen.Generators.Code;

namespace TirGen.Generators.Planning.Writing;

/// <summary>The most bytes that everything of bounded length in a body takes together, as a constant expression of C#.</summary>
internal static class FixedBytes
{
    /// <summary>The constant of some steps. What an item of a list takes is not part of it: the list makes room for each.</summary>
    public static string Of(Steps ops)
    {
        List<string> nested = [];
        int bytes = Count(ops, nested);
        return string.Join(" + ", [CSharpText.Number(bytes), .. nested.Select(static n => n + ".__FixedBytes")]);
    }

    private static int Count(Steps ops, List<string> nested) => ops.Sum(op => Count(op, nested));

    private static int Count(WriteOp op, List<string> nested)
    {
        switch (op)
        {
            case WriteOp.Literal literal:
                return JsonLiteral.ByteCount(literal.Text);
            case WriteOp.Fixed value:
                return value.MaxBytes;
            case WriteOp.Characters:
                return 1;
            case WriteOp.Braces:
                return 2;
            case WriteOp.Choice choice:
                return choice.Cases.Max(static c => JsonLiteral.ByteCount(c.Text));
            case WriteOp.Known known:
                return Math.Max(known.Cases.Max(static c => JsonLiteral.ByteCount(c.Text)), Count(known.Other, nested));
            case WriteOp.When branch:
                return Count(branch.Then, nested) + Count(branch.Else, nested);
            case WriteOp.Segment segment:
                return Count(segment.Parts, nested);
            case WriteOp.Separate separate:
                return JsonLiteral.ByteCount(separate.Text);
            case WriteOp.UrlJson json:
                return Count(json.Json, nested);
            case WriteOp.FormJson json:
                return Count(json.Json, nested);
            case WriteOp.Nested inner:
                nested.Add(inner.Builder);
                return 0;
            default:
                return 0;
        }
    }
}
