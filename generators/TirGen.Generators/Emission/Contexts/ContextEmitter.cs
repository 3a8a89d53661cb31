using TirGen.Generators.Code;
using TirGen.Generators.Planning.Contexts;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Emits a context: its instances, its types, and a property for each of them that has a name.</summary>
internal static class ContextEmitter
{
    private const string Base = "__Records.ApiJsonContext";
    private const string Types = "__Records.ApiJsonTypes";

    /// <summary>Members that a context has anyway.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions", "Info", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"],
        StringComparer.Ordinal);

    public static void Emit(SourceWriter writer, ContextPlan model, EmissionOptions options)
    {
        XmlDocs.Element(writer, "summary", model.Summary);
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed partial class {model.Name} : {Base}"))
        {
            EmitInstances(writer, model);
            List<JsonTypeModel> named = [.. model.Types.Where(static t => t.PropertyName is not null)];
            HashSet<string> taken = new(named.Select(static t => t.PropertyName!), StringComparer.Ordinal);
            writer.Blank();
            foreach (JsonTypeModel type in named)
            {
                writer.Line($"public __Metadata.JsonTypeInfo<{type.Type}> {PropertyName(type.PropertyName!, taken)} => Info<{type.Type}>();");
            }
        }
    }

    private static void EmitInstances(SourceWriter writer, ContextPlan model)
    {
        writer.Line($"private static readonly {Types} __Types = new {Types}(){(model.Types.Count == 0 ? ";" : "")}");
        using (writer.Indent())
        {
            for (int i = 0; i < model.Types.Count; i++)
            {
                writer.Line($".{model.Types[i].Registration}{(i + 1 == model.Types.Count ? ";" : "")}");
            }
        }

        writer.Blank();
        writer.Line($$"""
            public {{model.Name}}() : base(null, __Types) { }
            public {{model.Name}}(__Options options) : base(options, __Types) { }
            public static {{model.Name}} Default { get; } = new(new __Options());
            """);
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
