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
        if (body is [WriteOp.Literal(var constant), WriteOp.Kept])
        {
            EmitConstant(writer, constant, type);
        }
        else
        {
            EmitSinks(writer, "JSON", type);
        }

        EmitContent(writer);
    }

    /// <summary>The public ways out of a type that has <c>__Write</c> and <c>__FixedBytes</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="what">What is written, for the documentation.</param>
    /// <param name="created">The type's name, when it knows whether it was created; null when its default value can be written.</param>
    /// <param name="form">Stands in the names of all these members where a type is written in two ways.</param>
    public static void EmitSinks(SourceWriter writer, string what, string? created, string form = "")
    {
        EmitTryWriteDocs(writer, what);
        using (writer.Block($"public bool TryWrite{form}(global::System.Span<byte> destination, out int written)"))
        {
            EmitCheck(writer, created);
            writer.Line($"long limit = destination.Length - __{form}FixedBytes;");
            using (writer.Block("if (limit >= 0)"))
            {
                writer.Line($"written = (int)__Write{form}(ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(destination), 0, ref limit);");
                using (writer.Block("if (limit >= 0)"))
                {
                    writer.Line("return true;");
                }
            }

            writer.Blank();
            writer.Line("// The longest form does not fit; what is written may all the same.");
            writer.Line($"byte[] rented = __Write{form}ToRented(out int length);");
            writer.Line("return global::TirGen.Serialization.WriteBuffer.TryCopyAndReturn(rented, length, destination, out written);");
        }

        EmitWriteToDocs(writer, what);
        using (writer.Block($"public void Write{form}To(global::System.Buffers.IBufferWriter<byte> output)"))
        {
            EmitCheck(writer, created);
            writer.Line($"global::System.Span<byte> span = output.GetSpan(global::TirGen.Serialization.WriteBuffer.FirstSize(__{form}FixedBytes));");
            writer.Line($"long limit = span.Length - __{form}FixedBytes;");
            using (writer.Block("if (limit >= 0)"))
            {
                writer.Line($"int written = (int)__Write{form}(ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(span), 0, ref limit);");
                using (writer.Block("if (limit >= 0)"))
                {
                    writer.Line("output.Advance(written);");
                    writer.Line("return;");
                }
            }

            writer.Blank();
            writer.Line($"byte[] rented = __Write{form}ToRented(out int length);");
            writer.Line("global::TirGen.Serialization.WriteBuffer.CopyAndReturn(rented, length, output);");
        }

        EmitWriteToRented(writer, created, form);
    }

    /// <summary>Into pooled buffers, each larger than the one before, until the longest form fits.</summary>
    private static void EmitWriteToRented(SourceWriter writer, string? created, string form = "")
    {
        writer.Blank();
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        using (writer.Block($"private byte[] __Write{form}ToRented(out int length)"))
        {
            EmitCheck(writer, created);
            writer.Line("byte[]? rented = null;");
            using (writer.Block("while (true)"))
            {
                writer.Line($"rented = global::TirGen.Serialization.WriteBuffer.Next(rented, __{form}FixedBytes);");
                writer.Line($"long limit = rented.Length - __{form}FixedBytes;");
                writer.Line($"length = (int)__Write{form}(ref rented[0], 0, ref limit);");
                using (writer.Block("if (limit >= 0)"))
                {
                    writer.Line("return rented;");
                }
            }
        }
    }

    /// <summary>The method that makes a body to send.</summary>
    public static void EmitContent(SourceWriter writer)
    {
        writer.Blank();
        writer.Line("/// <summary>Writes the UTF-8 JSON into a pooled buffer that can be sent; dispose it to give the buffer back.</summary>");
        writer.Line("/// <returns>The body of a request.</returns>");
        EmitExceptionDocs(writer);
        using (writer.Block("public global::TirGen.Http.PooledJsonContent ToContent()"))
        {
            writer.Line("byte[] rented = __WriteToRented(out int length);");
            writer.Line("return new(rented, length);");
        }
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
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
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

    private static void EmitConstant(SourceWriter writer, string constant, string type)
    {
        writer.Blank();
        writer.Line($"private static global::System.ReadOnlySpan<byte> __Body => {JsonLiteral.Utf8(constant)};");
        EmitTryWriteDocs(writer, "JSON");
        using (writer.Block("public bool TryWrite(global::System.Span<byte> destination, out int written)"))
        {
            // One test for both: never created, and with members that were kept.
            using (writer.Block("if (__set != 1u)"))
            {
                writer.Line("byte[] rented = __WriteToRented(out int length);");
                writer.Line("return global::TirGen.Serialization.WriteBuffer.TryCopyAndReturn(rented, length, destination, out written);");
            }

            writer.Blank();
            writer.Line("bool fits = __Body.TryCopyTo(destination);");
            writer.Line("written = fits ? __Body.Length : 0;");
            writer.Line("return fits;");
        }

        EmitWriteToDocs(writer, "JSON");
        using (writer.Block("public void WriteTo(global::System.Buffers.IBufferWriter<byte> output)"))
        {
            using (writer.Block("if (__set != 1u)"))
            {
                writer.Line("byte[] rented = __WriteToRented(out int length);");
                writer.Line("global::TirGen.Serialization.WriteBuffer.CopyAndReturn(rented, length, output);");
                writer.Line("return;");
            }

            writer.Blank();
            writer.Line("global::System.Buffers.BuffersExtensions.Write(output, __Body);");
        }

        EmitWriteToRented(writer, type);
    }

    private static void EmitCheck(SourceWriter writer, string? created)
    {
        if (created is not null)
        {
            Made.EmitCheck(writer, created);
        }
    }

    private static void EmitTryWriteDocs(SourceWriter writer, string what)
    {
        writer.Blank();
        writer.Line($"/// <summary>Writes the UTF-8 {what} if <paramref name=\"destination\"/> can hold it. Nothing is allocated.</summary>");
        writer.Line("/// <param name=\"destination\">Where the bytes go, from its start.</param>");
        writer.Line("/// <param name=\"written\">How many bytes were written; 0 when they did not fit.</param>");
        writer.Line("/// <returns>Whether all of it fitted; otherwise the destination may hold a part.</returns>");
        EmitExceptionDocs(writer);
    }

    private static void EmitWriteToDocs(SourceWriter writer, string what)
    {
        writer.Blank();
        writer.Line($"/// <summary>Writes the UTF-8 {what}.</summary>");
        writer.Line("/// <param name=\"output\">Takes the bytes and is advanced by their number.</param>");
        EmitExceptionDocs(writer);
    }

    public static void EmitExceptionDocs(SourceWriter writer) =>
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Something in it was never created, or is no value that the API has; the exception names it.</exception>");
}
