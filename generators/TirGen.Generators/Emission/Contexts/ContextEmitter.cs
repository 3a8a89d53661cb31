using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Emits a context: its instances, its typed properties, and the metadata of every type it knows.</summary>
internal static class ContextEmitter
{
    private const string Json = "global::System.Text.Json.";
    private const string Options = Json + "JsonSerializerOptions";
    private const string TypeInfo = Json + "Serialization.Metadata.JsonTypeInfo";

    /// <summary>Members that a context has anyway.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["Default", "DefaultOptions", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Create"],
        StringComparer.Ordinal);

    public static void Emit(SourceWriter writer, ContextModel model, EmissionOptions options)
    {
        string name = options.Qualified(model.Name);
        XmlDocs.Element(writer, "summary", model.Summary);
        XmlDocs.Element(writer, "remarks", "Works alone, and as one of several in <see cref=\"global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain\"/>.");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed partial class {model.Name} : {Json}Serialization.JsonSerializerContext, {Json}Serialization.Metadata.IJsonTypeInfoResolver"))
        {
            EmitInstances(writer, model, name);
            List<JsonTypeModel> named = [.. model.Types.Where(static t => t.PropertyName is not null)];
            HashSet<string> taken = new(named.Select(static t => t.PropertyName!), StringComparer.Ordinal);
            foreach (JsonTypeModel type in named)
            {
                EmitProperty(writer, type, PropertyName(type.PropertyName!, taken));
            }

            EmitResolution(writer, model, options);
        }
    }

    private static void EmitInstances(SourceWriter writer, ContextModel model, string name)
    {
        writer.Line($"private static readonly {Options} DefaultOptions = new();");
        writer.Blank();
        writer.Line("/// <summary>Makes a context with options of its own.</summary>");
        writer.Line($"public {model.Name}()");
        writer.Line("    : base(null)");
        using (writer.Block(""))
        {
        }

        writer.Blank();
        writer.Line("/// <summary>Makes the context of the given options, and makes it their resolver.</summary>");
        writer.Line("/// <param name=\"options\">The options; no other context may be bound to them.</param>");
        writer.Line($"public {model.Name}({Options} options)");
        writer.Line("    : base(options)");
        using (writer.Block(""))
        {
        }

        writer.Blank();
        writer.Line("/// <summary>The context with default options.</summary>");
        writer.Line($"public static {name} Default {{ get; }} = new(new {Options}(DefaultOptions));");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {Options}? GeneratedSerializerOptions => DefaultOptions;");
    }

    private static void EmitProperty(SourceWriter writer, JsonTypeModel type, string property)
    {
        writer.Blank();
        writer.Line($"/// <summary>The metadata of <see cref=\"{type.Type}\"/>.</summary>");
        writer.Line($"public {TypeInfo}<{type.Type}> {property} => _{property} ??= ({TypeInfo}<{type.Type}>)Options.GetTypeInfo(typeof({type.Type}));");
        writer.Blank();
        writer.Line($"private {TypeInfo}<{type.Type}>? _{property};");
    }

    private static void EmitResolution(SourceWriter writer, ContextModel model, EmissionOptions options)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override {TypeInfo}? GetTypeInfo(global::System.Type type)"))
        {
            writer.Line($"Options.TryGetTypeInfo(type, out {TypeInfo}? info);");
            writer.Line("return info;");
        }

        writer.Blank();
        using (writer.Block($"{TypeInfo}? {Json}Serialization.Metadata.IJsonTypeInfoResolver.GetTypeInfo(global::System.Type type, {Options} options)"))
        {
            writer.Line($"{TypeInfo}? info = Create(type, options);");
            using (writer.Block("if (info is not null)"))
            {
                writer.Line("info.OriginatingResolver = this;");
            }

            writer.Blank();
            writer.Line("return info;");
        }

        writer.Blank();
        using (writer.Block($"private static {TypeInfo}? Create(global::System.Type type, {Options} options)"))
        {
            foreach (JsonTypeModel type in model.Types)
            {
                using (writer.Block($"if (type == typeof({type.Type}))"))
                {
                    writer.Line($"return {Creation(type, options)};");
                }

                writer.Blank();
            }

            writer.Line("return null;");
        }
    }

    private static string Creation(JsonTypeModel type, EmissionOptions options) => type.Form switch
    {
        JsonTypeForm.Object => $"{options.Qualified(options.ContextName)}.{ObjectInfoEmitter.CreateName(type.Argument)}(options)",
        JsonTypeForm.Value => $"__Metadata.Value<{type.Type}>(options, {type.Argument})",
        JsonTypeForm.ExtensionData => "__Metadata.ExtensionData(options)",
        _ => $"__Metadata.{type.Form}<{type.Argument}>(options)",
    };

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
