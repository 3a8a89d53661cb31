using TirGen.Generators.Emission.Code;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Emits a context: its instances, its types, and a property for each of them that has a name.</summary>
internal static class ContextEmitter
{
    private const string Json = "__System.Text.Json.";
    private const string Base = "__TirGen.Records.ApiJsonContext";
    private const string Types = "__TirGen.Records.ApiJsonTypes";

    /// <summary>Members that a context has anyway.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "Info", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"],
        StringComparer.Ordinal);

    public static void Emit(SourceWriter writer, ContextModel model, EmissionOptions options)
    {
        XmlDocs.Element(writer, "summary", model.Summary);
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed partial class {model.Name} : {Base}"))
        {
            EmitInstances(writer, model, options);
            List<JsonTypeModel> named = [.. model.Types.Where(static t => t.PropertyName is not null)];
            HashSet<string> taken = new(named.Select(static t => t.PropertyName!), StringComparer.Ordinal);
            writer.Blank();
            foreach (JsonTypeModel type in named)
            {
                writer.Line($"public __Metadata.JsonTypeInfo<{type.Type}> {PropertyName(type.PropertyName!, taken)} => Info<{type.Type}>();");
            }
        }
    }

    private static void EmitInstances(SourceWriter writer, ContextModel model, EmissionOptions options)
    {
        writer.Line($"private static readonly {Types} __Types = new {Types}()");
        using (writer.Indent())
        {
            foreach (JsonTypeModel type in model.Types)
            {
                writer.Line("." + type.Registration);
            }

            writer.Line(";");
        }

        writer.Blank();
        writer.Line("/// <summary>Makes a context with options of its own.</summary>");
        writer.Line($"public {model.Name}() : base(null, __Types) {{ }}");
        writer.Blank();
        writer.Line("/// <summary>Makes the context of the given options, and makes it their resolver.</summary>");
        writer.Line("/// <param name=\"options\">The options; no other context may be bound to them.</param>");
        writer.Line($"public {model.Name}({Json}JsonSerializerOptions options) : base(options, __Types) {{ }}");
        writer.Blank();
        writer.Line("/// <summary>The context with default options.</summary>");
        writer.Line($"public static {options.Qualified(model.Name)} Default {{ get; }} = new(new {Json}JsonSerializerOptions());");
    }

    /// <summary>A schema may be called like a member that a context has anyway, and another like the way out.</summary>
    private static string PropertyName(string name, HashSet<string> taken)
    {
        if (!Reserved.Contains(name))
        {
            return name;
        }

        do
        {
            name += "TypeInfo";
        }
        while (!taken.Add(name));

        return name;
    }
}
