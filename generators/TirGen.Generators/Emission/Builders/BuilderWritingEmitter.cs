using TirGen.Generators.Code;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Objects;
using TirGen.Generators.Planning.Writing;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits the writing of a builder: its fixed bytes, the write methods, and the public ways out.</summary>
internal static class BuilderWritingEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="plan">How it writes itself.</param>
    /// <param name="type">The builder's name.</param>
    /// <param name="implements">Whether it implements an interface.</param>
    public static void Emit(SourceWriter writer, BuilderPlan plan, string type, bool implements)
    {
        writer.Blank();
        writer.Line("internal const int __FixedBytes = " + FixedBytes.Of(plan.Json) + ";");
        EmitWrite(writer, plan.Json);
        OutputEmitter.Emit(writer, type, implements, constant: plan.Constant);
        OutputEmitter.EmitContent(writer, type, implements);
    }

    /// <summary>The method that writes, split where it would become too long.</summary>
    public static void EmitWrite(SourceWriter writer, Steps body)
    {
        // The braces enclose what all parts write, and what is kept comes behind it.
        int inner = body.Count;
        while (inner > 0 && body[inner - 1] is WriteOp.Braces or WriteOp.Kept)
        {
            inner--;
        }

        IReadOnlyList<Steps> parts = StepRuns.Of([.. body.Take(inner)]);
        writer.Blank();
        using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
        {
            if (inner < body.Count)
            {
                writer.Line($"nint {WritePrinter.Start} = p;");
            }

            if (parts.Count == 1)
            {
                WritePrinter.Print(writer, parts[0]);
            }
            else
            {
                for (int part = 1; part <= parts.Count; part++)
                {
                    writer.Line($"p = __WritePart{CSharpText.Number(part)}(ref d, p, ref limit);");
                }
            }

            WritePrinter.Print(writer, [.. body.Skip(inner)]);
            writer.Line("return p;");
        }

        for (int part = 1; part <= parts.Count && parts.Count > 1; part++)
        {
            writer.Blank();
            using (writer.Block($"private nint __WritePart{CSharpText.Number(part)}({WritePrinter.Parameters})"))
            {
                WritePrinter.Print(writer, parts[part - 1]);
                writer.Line("return p;");
            }
        }
    }
}
