using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits an enum that the API may extend: named values, and any other text.</summary>
internal static class OpenEnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, EmissionOptions options)
    {
        string type = model.Name;
        XmlDocs.Write(writer, model.Documentation, $"The values of {model.Name}.");
        writer.Line(FileFrame.GeneratedCode);
        using (ScalarMembers.Struct(writer, model.Name, type, options))
        {
            // The very objects that the members give out, by which writing knows them.
            string known = string.Join(", ", model.Members.Select(static m => CSharpText.Literal(m.Value)));
            writer.Line($$"""
                private static readonly __Table __Known = new(new string[] { {{known}} });

                private readonly string? _value;

                /// <summary>A value that has no name here.</summary>
                /// <param name="value">The text as the API knows it.</param>
                public {{model.Name}}(string value) => _value = value ?? throw new __System.ArgumentNullException(nameof(value));
                """);
            NameTable names = new(model);
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Blank();
                EnumEmitter.EmitValue(writer, member);
                writer.Line($"public static {type} {names.Of(member)} => new({CSharpText.Literal(member.Value)});");
            }

            writer.Blank();
            writer.Line($"""
                /// <summary>The text on the wire; empty for a default value.</summary>
                public string Value => _value ?? "";

                /// <summary>Any text is a value.</summary>
                public static implicit operator {model.Name}(string value) => new(value);
                """);
            ScalarMembers.Emit(writer, model.Name, type, "__System.StringComparer.Ordinal.Equals(_value, other._value)", "Value.GetHashCode()", "Value");
            writer.Blank();
            writer.Line($"internal static {type}? __Read({ReadExpressions.Parameter}) => r.Text(__Known) is {{ }} value ? new {type}(value) : default({type}?);");
            ScalarMembers.EmitSerialization(writer, type, "json.WriteStringValue(Value)");
        }
    }

    /// <summary>Keeps the named values apart from the members that the struct has anyway.</summary>
    private sealed class NameTable(EnumModel model)
    {
        private static readonly HashSet<string> Reserved = new(OwnNames.OpenEnum, StringComparer.Ordinal);

        public string Of(EnumMemberModel member)
        {
            string name = member.Name;
            while (Reserved.Contains(name) || name == model.Name || (name != member.Name && model.Members.Any(m => m.Name == name)))
            {
                name += "Value";
            }

            return name;
        }
    }
}
