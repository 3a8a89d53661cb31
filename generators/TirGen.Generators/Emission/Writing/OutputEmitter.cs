using TirGen.Generators.Emission.Code;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Emits the ways out of a type that writes itself: into memory, into a buffer writer, into a body to send.</summary>
internal static class OutputEmitter
{
    /// <summary>The public ways out of a type that has <c>__Write</c> and <c>__FixedBytes</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="created">The type's name, when it knows whether it was created; null when its default value can be written.</param>
    /// <param name="form">Stands in the names of all these members where a type is written in two ways.</param>
    /// <param name="constant">What is written unless members were kept; null where it varies.</param>
    public static void Emit(SourceWriter writer, string? created, string form = "", string? constant = null)
    {
        if (created is not null)
        {
            writer.Blank();
            writer.Line($"private int {Size(form, created)} => __IsCreated ? __{form}FixedBytes : throw {Made.Missing(CSharpText.Literal(created))};");
        }

        writer.Blank();
        writer.Line("/// <inheritdoc cref=\"__Writable.TryWrite\"/>");
        using (writer.Block($"public bool TryWrite{form}(__System.Span<byte> destination, out int written)"))
        {
            if (constant is not null)
            {
                // One test for both: never created, and with members that were kept.
                writer.Line($"if (__set == 1u && __Json.Fill(destination, {JsonLiteral.Utf8(constant)}, out written)) return true;");
            }

            EmitAttempt(writer, $"destination, {Size(form, created)}", form);
            writer.Line("return to.CopyTo(destination, out written);");
        }

        writer.Blank();
        writer.Line("/// <inheritdoc cref=\"__Writable.WriteTo\"/>");
        using (writer.Block($"public void Write{form}To(__System.Buffers.IBufferWriter<byte> output)"))
        {
            EmitAttempt(writer, $"output, {Size(form, created)}", form);
            writer.Line("to.CopyTo(output);");
        }
    }

    /// <summary>The method that makes a body to send.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="created">As for <see cref="Emit"/>.</param>
    public static void EmitContent(SourceWriter writer, string created)
    {
        writer.Blank();
        writer.Line(ContentDocs);
        using (writer.Block("public __TirGen.Http.PooledJsonContent ToContent()"))
        {
            EmitAttempt(writer, Size("", created), "");
            writer.Line("return new(to.Take(out int length), length);");
        }
    }

    /// <summary>What the methods that make a body say of themselves.</summary>
    public const string ContentDocs = "/// <inheritdoc cref=\"__TirGen.Http.IJsonBody.ToContent\"/>";

    /// <summary>Emits a variable <c>to</c>, and the attempts until it holds all that is written.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="arguments">Those of its constructor.</param>
    /// <param name="form">As for <see cref="Emit"/>.</param>
    public static void EmitAttempt(SourceWriter writer, string arguments, string form)
    {
        writer.Line($"__Attempt to = new({arguments});");
        writer.Line($"while (to.IsTooSmall(__Write{form}(ref to.First, 0, ref to.Limit))) {{ }}");
    }

    /// <summary>The name of the fixed bytes, asked of a type that was created.</summary>
    /// <param name="form">As for <see cref="Emit"/>.</param>
    /// <param name="created">As for <see cref="Emit"/>.</param>
    public static string Size(string form, string? created) => created is null ? $"__{form}FixedBytes" : $"__{form}Size";
}
