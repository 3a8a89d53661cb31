using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Writing;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits the writing of a builder: its fixed bytes, the write methods, and the public ways out.</summary>
internal static class BuilderWritingEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="body">The steps.</param>
    /// <param name="kept">The steps where members that must be there were kept as they came; none when there are no such members.</param>
    /// <param name="type">The builder's name.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<WriteOp> body, IReadOnlyList<WriteOp> kept, string type)
    {
        writer.Blank();
        writer.Line("internal const int __FixedBytes = " + FixedBytes.Of(body) + ";");
        EmitWrite(writer, body, kept);
        OutputEmitter.Emit(writer, type, constant: body is [WriteOp.Literal(var constant), WriteOp.Kept] ? constant : null);
        OutputEmitter.EmitContent(writer, type);
    }

    /// <summary>The method that writes, split where it would become too long.</summary>
    public static void EmitWrite(SourceWriter writer, IReadOnlyList<WriteOp> body, IReadOnlyList<WriteOp>? kept = null)
    {
        // The braces enclose what all parts write, and what is kept comes behind it.
        int inner = body.Count;
        while (inner > 0 && body[inner - 1] is WriteOp.Braces or WriteOp.Kept)
        {
            inner--;
        }

        IReadOnlyList<IReadOnlyList<WriteOp>> parts = WritePrinter.Split([.. body.Take(inner)]);
        writer.Blank();
        using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
        {
            if (kept is { Count: > 0 })
            {
                using (writer.Block("if (__additionalProperties is __Kept kept)"))
                {
                    writer.Line("return __WriteKept(kept, ref d, p, ref limit);");
                }

                writer.Blank();
            }

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

        if (kept is { Count: > 0 })
        {
            EmitWriteKept(writer, kept);
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

    /// <summary>The way of a body whose record kept members that must be there. Its braces take two bytes that the other way has in its literals.</summary>
    private static void EmitWriteKept(SourceWriter writer, IReadOnlyList<WriteOp> kept)
    {
        writer.Blank();
        writer.Line("[__System.Runtime.CompilerServices.MethodImpl(__System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        using (writer.Block($"private nint __WriteKept(__Kept kept, {WritePrinter.Parameters})"))
        {
            writer.Line("limit -= 2;");
            using (writer.Block("if (__Json.HasRoom(p, ref limit))"))
            {
                writer.Line($"nint {WritePrinter.Start} = p;");
                WritePrinter.Print(writer, kept);
            }

            writer.Line("limit += 2;");
            writer.Line("return p;");
        }
    }

}
