namespace TirGen.Generators.Emission.Writing;

/// <summary>
/// Prints what bounds a body: a constant for everything of fixed length, and statements that count the rest in units.
/// A unit is one UTF-16 unit of text, at most six bytes; items of lists are counted in the same units.
/// </summary>
internal static class MeasurePrinter
{
    private const int BytesPerUnit = 6;

    /// <summary>The constant expression of the bytes that do not depend on the lengths of texts and lists.</summary>
    public static string FixedBytes(IReadOnlyList<WriteOp> ops)
    {
        List<string> nested = [];
        int bytes = CountFixed(ops, nested);
        return string.Join(" + ", [CSharpText.Number(bytes), .. nested.Select(static n => n + ".FixedBytes")]);
    }

    /// <summary>The units that an item of a list costs beyond its own texts, as a constant expression.</summary>
    public static string ItemUnits(IReadOnlyList<WriteOp> body) => $"(({FixedBytes(body)}) + {BytesPerUnit - 1}) / {BytesPerUnit}";

    /// <summary>The units that a record costs beyond its own texts.</summary>
    public static string RecordUnits(string builder) => $"({builder}.FixedBytes + {BytesPerUnit - 1}) / {BytesPerUnit}";

    /// <summary>Whether anything is left to count at run time.</summary>
    public static bool IsFixed(IReadOnlyList<WriteOp> ops)
    {
        SourceWriter trial = new();
        Print(trial, ops);
        return trial.ToString().Length == 0;
    }

    /// <summary>The statements that add to <c>units</c>.</summary>
    public static void Print(SourceWriter writer, IReadOnlyList<WriteOp> ops)
    {
        foreach (WriteOp op in ops)
        {
            switch (op)
            {
                case WriteOp.Characters(var value):
                    writer.Line($"units += {value}.Length;");
                    break;
                case WriteOp.Base64(var value):
                    writer.Line($"units += {value}.Length;");
                    break;
                case WriteOp.Fragment(var value):
                    writer.Line($"units += {value}.CharCount;");
                    break;
                case WriteOp.Scalar(var value):
                    writer.Line($"units += {value}.CharCount;");
                    break;
                case WriteOp.Nested(var value, _):
                    writer.Line($"{value}.Measure(ref units);");
                    break;
                case WriteOp.NestedRecord(var value, var builder):
                    writer.Line($"units += {RecordUnits(builder)};");
                    writer.Line($"(({builder}){value}).Measure(ref units);");
                    break;
                case WriteOp.When branch when !IsFixed(branch.Then):
                    using (writer.Block($"if ({branch.Condition})"))
                    {
                        Print(writer, branch.Then);
                    }

                    break;
                case WriteOp.Each each:
                    PrintEach(writer, each);
                    break;
            }
        }
    }

    private static void PrintEach(SourceWriter writer, WriteOp.Each each)
    {
        string count = each.IsSpan ? "Length" : "Count";
        writer.Line($"units += (long){each.Items}.{count} * ({ItemUnits(each.Body)});");
        if (!IsFixed(each.Body))
        {
            using (writer.Block(WritePrinter.Loop(each)))
            {
                Print(writer, each.Body);
            }
        }
    }

    private static int CountFixed(IReadOnlyList<WriteOp> ops, List<string> nested)
    {
        int bytes = 0;
        foreach (WriteOp op in ops)
        {
            bytes += op switch
            {
                WriteOp.Literal literal => JsonLiteral.ByteCount(literal.Text),
                WriteOp.Fixed value => value.MaxBytes,
                WriteOp.Choice choice => choice.Cases.Max(static c => JsonLiteral.ByteCount(c.Text)),
                WriteOp.When branch => CountFixed(branch.Then, nested) + CountFixed(branch.Else, nested),
                _ => 0,
            };
            if (op is WriteOp.Nested inner)
            {
                nested.Add(inner.Builder);
            }
        }

        return bytes;
    }
}
