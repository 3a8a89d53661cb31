using TirGen.Generators.Code;
using TirGen.Generators.Planning.Writing;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Emits the ways out of a type that writes itself: into memory, into a buffer writer, into a body to send.</summary>
/// <remarks>Where they implement an interface, its documentation is theirs without a word; a <c>ref struct</c> has none.</remarks>
internal static class OutputEmitter
{
    /// <summary>The public ways out of a type that has <c>__Write</c> and <c>__FixedBytes</c>.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="created">The type's name, when it knows whether it was created; null when its default value can be written.</param>
    /// <param name="implements">Whether they implement an interface.</param>
    /// <param name="form">Stands in the names of all these members where a type is written in two ways.</param>
    /// <param name="constant">What is written unless members were kept; null where it varies.</param>
    public static void Emit(SourceWriter writer, string? created, bool implements, string form = "", string? constant = null)
    {
        if (created is not null)
        {
            writer.Blank();
            writer.Line($"private int {Size(form, created)} => __IsCreated ? __{form}FixedBytes : throw {Made.Missing(CSharpText.Literal(created))};");
        }

        // One test for both: never created, and with members that were kept.
        string shortcut = constant is null ? "" : $"if (__set == 1u && __Json.Fill(destination, {JsonLiteral.Utf8(constant)}, out written)) return true; ";
        writer.Blank();
        Inherit(writer, implements, "__Writable.TryWrite");
        writer.Line($"public bool TryWrite{form}(__System.Span<byte> destination, out int written) {{ {shortcut}{Attempt($"destination, {Size(form, created)}", form)} return to.CopyTo(destination, out written); }}");
        Inherit(writer, implements, "__Writable.WriteTo");
        writer.Line($"public void Write{form}To(__System.Buffers.IBufferWriter<byte> output) {{ {Attempt($"output, {Size(form, created)}", form)} to.CopyTo(output); }}");
    }

    /// <summary>The method that makes a body to send.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="created">As for <see cref="Emit"/>.</param>
    /// <param name="implements">As for <see cref="Emit"/>.</param>
    public static void EmitContent(SourceWriter writer, string created, bool implements)
    {
        Inherit(writer, implements, Content);
        writer.Line($"public __TirGen.Http.PooledJsonContent ToContent() {{ {Attempt(Size("", created), "")} return new(to.Take(out int length), length); }}");
    }

    /// <summary>The method that makes a form to send.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="created">As for <see cref="Emit"/>.</param>
    /// <param name="form">As for <see cref="Emit"/>.</param>
    public static void EmitForm(SourceWriter writer, string created, string form)
    {
        Inherit(writer, implements: false, Content);
        writer.Line($"public __System.Net.Http.HttpContent To{form}Content() {{ {Attempt(Size(form, created), form)} return __TirGen.Http.ContentTypes.Set(new __TirGen.Http.PooledJsonContent(to.Take(out int length), length), \"application/x-www-form-urlencoded\"); }}");
    }

    /// <summary>The text of a type whose default value can be written.</summary>
    public static void EmitToString(SourceWriter writer) =>
        writer.Line($"public override string ToString() {{ {Attempt(Size("", null), "")} return to.ToText(); }}");

    private const string Content = "__TirGen.Http.IJsonBody.ToContent";

    private static void Inherit(SourceWriter writer, bool implements, string member)
    {
        if (!implements)
        {
            writer.Line($"/// <inheritdoc cref=\"{member}\"/>");
        }
    }

    /// <summary>Statements with a variable <c>to</c>, and the attempts until it holds all that is written.</summary>
    private static string Attempt(string arguments, string form) => $"__Attempt to = new({arguments}); while (to.IsTooSmall(__Write{form}(ref to.First, 0, ref to.Limit))) {{ }}";

    /// <summary>The name of the fixed bytes, asked of a type that was created.</summary>
    private static string Size(string form, string? created) => created is null ? $"__{form}FixedBytes" : $"__{form}Size";
}
