using TirGen.Generators.Emission.Writing;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits the writing of a builder: its fixed bytes, the write methods, and the public ways out.</summary>
internal static class BuilderWritingEmitter
{
    /// <summary>What the methods that make a body share.</summary>
    public const string ContentDocs = "/// <inheritdoc cref=\"__TirGen.Http.IJsonBody.ToContent\" path=\"/returns|/exception\"/>";

    /// <param name="writer">Takes the code.</param>
    /// <param name="body">The steps.</param>
    /// <param name="kept">The steps where members that must be there were kept as they came; none when there are no such members.</param>
    /// <param name="type">The builder's name.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<WriteOp> body, IReadOnlyList<WriteOp> kept, string type)
    {
        writer.Blank();
        writer.Line("internal const int __FixedBytes = " + FixedBytes.Of(body) + ";");
        EmitWrite(writer, body, kept);
        EmitFill(writer, type, constant: body is [WriteOp.Literal(var constant), WriteOp.Kept] ? constant : null);
        EmitWaysOut(writer, "JSON");
        EmitContent(writer);
    }

    /// <summary>The public ways out of a type that has <c>__Write</c> and <c>__FixedBytes</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="what">What is written, for the documentation.</param>
    /// <param name="created">The type's name, when it knows whether it was created; null when its default value can be written.</param>
    /// <param name="form">Stands in the names of all these members where a type is written in two ways.</param>
    public static void EmitSinks(SourceWriter writer, string what, string? created, string form = "")
    {
        EmitFill(writer, created, form);
        EmitWaysOut(writer, what, form);
    }

    /// <summary>The two that all ways out consist of: into memory that may be too small, and into pooled buffers, each larger than the one before.</summary>
    private static void EmitFill(SourceWriter writer, string? created, string form = "", string? constant = null)
    {
        writer.Blank();
        writer.Line("[__Method(__Options.AggressiveInlining)]");
        using (writer.Block($"private bool __Fill{form}(__System.Span<byte> destination, out int written)"))
        {
            if (constant is not null)
            {
                // One test for both: never created, and with members that were kept.
                using (writer.Block("if (__set == 1u)"))
                {
                    writer.Line($"return __Json.Fill(destination, {JsonLiteral.Utf8(constant)}, out written);");
                }

                writer.Blank();
            }

            if (created is not null)
            {
                Made.EmitCheck(writer, created);
            }

            writer.Line($"long limit = destination.Length - __{form}FixedBytes;");
            writer.Line($"written = limit < 0 ? 0 : (int)__Write{form}(ref __System.Runtime.InteropServices.MemoryMarshal.GetReference(destination), 0, ref limit);");
            writer.Line("return limit >= 0;");
        }

        writer.Blank();
        writer.Line("[__Method(__Options.NoInlining)]");
        using (writer.Block($"private byte[] __Rent{form}(out int length)"))
        {
            writer.Line("byte[]? rented = null;");
            writer.Line($"do rented = __Buffer.Next(rented, __{form}FixedBytes); while (!__Fill{form}(rented, out length));");
            writer.Line("return rented;");
        }
    }

    private static void EmitWaysOut(SourceWriter writer, string what, string form = "")
    {
        writer.Blank();
        writer.Line($"/// <summary>Writes the UTF-8 {what} if <paramref name=\"destination\"/> can hold it. Nothing is allocated.</summary>");
        writer.Line("/// <inheritdoc cref=\"__Writable.TryWrite\" path=\"/param|/returns|/exception\"/>");
        using (writer.Block($"public bool TryWrite{form}(__System.Span<byte> destination, out int written)"))
        {
            // Where the longest form does not fit, what is written may all the same.
            writer.Line($"return __Fill{form}(destination, out written) || __Buffer.TryCopyAndReturn(__Rent{form}(out int length), length, destination, out written);");
        }

        writer.Blank();
        writer.Line($"/// <summary>Writes the UTF-8 {what}.</summary>");
        writer.Line("/// <inheritdoc cref=\"__Writable.WriteTo\" path=\"/param|/exception\"/>");
        using (writer.Block($"public void Write{form}To(__System.Buffers.IBufferWriter<byte> output)"))
        {
            writer.Line($"if (__Fill{form}(output.GetSpan(__Buffer.FirstSize(__{form}FixedBytes)), out int length)) output.Advance(length);");
            writer.Line($"else __Buffer.CopyAndReturn(__Rent{form}(out length), length, output);");
        }
    }

    /// <summary>The method that makes a body to send.</summary>
    public static void EmitContent(SourceWriter writer)
    {
        writer.Blank();
        writer.Line("/// <summary>Writes the UTF-8 JSON into a pooled buffer that can be sent; dispose it to give the buffer back.</summary>");
        writer.Line(ContentDocs);
        writer.Line("public __TirGen.Http.PooledJsonContent ToContent() => new(__Rent(out int length), length);");
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
        writer.Line("[__Method(__Options.NoInlining)]");
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
