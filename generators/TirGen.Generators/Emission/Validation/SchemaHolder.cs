using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// Emits the rules of an object as analyzers read them. They are a text of thousands of letters, which stands behind the types that it is
/// about, on a class of its own, so that who goes to the definition of a type finds its members.
/// </summary>
internal static class SchemaHolder
{
    /// <summary>The attribute of a type that has the rules of a schema.</summary>
    public static string Attribute(string schema) => $"[__TirGen.ApiSchema(typeof({Name(schema)}))]";

    /// <summary>Emits the class, where there are rules.</summary>
    public static void Emit(SourceWriter writer, ObjectModel model)
    {
        if (model.Validity.Length > 0)
        {
            writer.Blank();
            writer.Line($"[__TirGen.ApiSchema({CSharpText.Raw(model.Validity)})]");
            writer.Line($"file static class {Name(model.Name)} {{ }}");
        }
    }

    /// <summary>No schema has an underscore in its name.</summary>
    private static string Name(string schema) => "Schema_" + schema;
}
