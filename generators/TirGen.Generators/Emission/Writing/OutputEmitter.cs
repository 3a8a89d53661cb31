using TirGen.Generators.Emission.Code;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Emits the ways out of a type that writes itself: into memory, into a buffer writer, into a body to send.</summary>
internal static class OutputEmitter
{
    /// <summary>What the methods that make a body share.</summary>
    public const string ContentDocs = "/// <inheritdoc cref=\"__TirGen.Http.IJsonBody.ToContent\" path=\"/returns|/exception\"/>";

    /// <summary>The public ways out of a type that has <c>__Write</c> and <c>__FixedBytes</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="what">What is written, for the documentation.</param>
    /// <param name="created">The type's name, when it knows whether it was created; null when its default value can be written.</param>
    /// <param name="form">Stands in the names of all these members where a type is written in two ways.</param>
    /// <param name="constant">What is written unless members were kept; null where it varies.</param>
    public static void Emit(SourceWriter writer, string what, string? created, string form = "", string? constant = null)
    {
        EmitFill(writer, created, form, constant);
        EmitWaysOut(writer, what, form);
    }

    /// <summary>The two that all ways out consist of: into memory that may be too small, and into pooled buffers, each larger than the one before.</summary>
    private static void EmitFill(SourceWriter writer, string? created, string form, string? constant)
    {
        writer.Blank();
        writer.Line("[__Method(__Options.AggressiveInlining)]");
        string parameters = "(__System.Span<byte> destination, out int written)";
        if (constant is not null)
        {
            // One test for both: never created, and with members that were kept.
            writer.Line($"private bool __Fill{parameters} => __set == 1u ? __Json.Fill(destination, {JsonLiteral.Utf8(constant)}, out written) : __FillOther(destination, out written);");
            writer.Blank();
            writer.Line("[__Method(__Options.NoInlining)]");
        }

        using (writer.Block($"private bool __Fill{form}{(constant is null ? "" : "Other")}{parameters}"))
        {
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

    private static void EmitWaysOut(SourceWriter writer, string what, string form)
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
}
