using TirGen.Generators.Code;
using TirGen.Generators.Planning.Bodies;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Operations;

/// <summary>The body as a client's method takes and sends it.</summary>
/// <param name="Parameter">The parameter's type and name, or null when the method takes none.</param>
/// <param name="Content">The C# expression of what is sent.</param>
/// <param name="IsChecked">The request can be checked before it is sent.</param>
internal sealed record BodyArgument(string? Parameter, string Content, bool IsChecked)
{
    /// <summary>The name of the parameter.</summary>
    public const string Name = "request";

    /// <param name="body">The body.</param>
    /// <param name="isFixed">It is always the same, so that the method takes none.</param>
    /// <param name="value">Its builder where it is JSON and no object.</param>
    /// <param name="options">How code is emitted.</param>
    public static BodyArgument Of(BodyModel body, bool isFixed, ValueBodyPlan? value, EmissionOptions options)
    {
        string media = CSharpText.Literal(body.MediaType);
        return (body.Kind, body.Type) switch
        {
            (BodyKind.None, _) => new BodyArgument(null, "null", false),
            (BodyKind.Json, { Kind: TypeKind.Object, BuilderName: { } builder }) when isFixed =>
                new BodyArgument(null, Typed($"new {options.Qualified(builder)}().ToContent()", body), false),
            (BodyKind.Json, { Kind: TypeKind.Object, BuilderName: { } builder }) => Struct(builder, Typed($"{Name}.ToContent()", body), true),
            (BodyKind.Form, { BuilderName: { } builder }) => Struct(builder, $"{Name}.ToFormContent()", true),
            (BodyKind.Json, _) => Struct(value!.Name, Typed($"{Name}.ToContent()", body), value.IsChecked),
            (BodyKind.Multipart, _) => Class(options.Qualified(body.RequestName!), "ToContent()", body.HasCheckedParts),
            _ => Class("__TirGen.Http.ApiFile", $"ToContent({media})", isChecked: false),
        };

        // What was never made is no body: that is the default of one that may be left out.
        BodyArgument Struct(string type, string content, bool isChecked) => body.MayBeLeftOut
            ? new BodyArgument($"scoped in {type} {Name} = default", $"{Name}.__IsCreated ? {content} : {(body.IsRequired ? $"__TirGen.Http.ContentTypes.Null({media})" : "null")}", isChecked)
            : new BodyArgument($"scoped in {type} {Name}", content, isChecked);

        BodyArgument Class(string type, string content, bool isChecked) => body.IsRequired
            ? new BodyArgument($"{type} {Name}", $"{Name}.{content}", isChecked)
            : new BodyArgument($"{type}? {Name} = null", $"{Name}?.{content}", isChecked);
    }

    /// <summary>A relative of JSON is named as what it is.</summary>
    private static string Typed(string content, BodyModel body) =>
        body.MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || body.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? $"__TirGen.Http.ContentTypes.Set({content}, {CSharpText.Literal(body.MediaType)})" : content;
}
