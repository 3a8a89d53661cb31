using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits how options are read from a section of the configuration: member by member, so that nothing has to be looked up by reflection.</summary>
internal static class SettingsEmitter
{
    private const string OptionText = "__TirGen.Http.OptionText.";

    public static void Emit(SourceWriter writer, ClientPlan client, string settings, EmissionOptions options)
    {
        using (writer.Block($"private static void Bind(global::Microsoft.Extensions.Configuration.IConfiguration configuration, {settings} options)"))
        {
            EmitMember(writer, "BaseAddress", OptionText + "Address(\"BaseAddress\", text)");
            foreach (ServerVariableModel variable in client.ServerVariables)
            {
                EmitMember(writer, variable.Option, "text");
            }

            foreach (ParameterModel parameter in client.Options.Select(static option => option.Model))
            {
                EmitMember(writer, parameter.Name, Value(parameter.Type, parameter.Name, options));
            }

            foreach (ServerModel server in client.Servers)
            {
                EmitMember(writer, server.Option, $"{OptionText}Address({CSharpText.Literal(server.Option)}, text)");
            }

            foreach (SecuritySchemeModel scheme in client.Security.Schemes)
            {
                if (scheme.Kind == SecuritySchemeKind.Basic)
                {
                    EmitLogin(writer, scheme.Option);
                }
                else
                {
                    EmitMember(writer, scheme.Option, "text");
                }
            }

            EmitMember(writer, "ValidateRequests", OptionText + "Parse<bool>(\"ValidateRequests\", text)");
        }
    }

    /// <summary>An empty text is that of a variable that is not set.</summary>
    private static void EmitMember(SourceWriter writer, string name, string? value)
    {
        using (writer.Block($"if (configuration[{CSharpText.Literal(name)}] is {{ Length: > 0 }})"))
        {
            if (value is null)
            {
                writer.Line($"throw {Misfit(name)};");
            }
            else
            {
                writer.Line($"string text = configuration[{CSharpText.Literal(name)}]!;");
                writer.Line($"options.{name} = {value};");
            }
        }

        writer.Blank();
    }

    /// <summary>User and password are keys of a section.</summary>
    private static void EmitLogin(SourceWriter writer, string option)
    {
        string user = CSharpText.Literal(option + ":UserName");
        using (writer.Block($"if (configuration[{user}] is {{ Length: > 0 }})"))
        {
            writer.Line($"options.{option} = new __System.Net.NetworkCredential(configuration[{user}], configuration[{CSharpText.Literal(option + ":Password")}]);");
        }

        writer.Blank();
    }

    /// <returns>The C# expression of the value, or null where no text is one.</returns>
    private static string? Value(TypeModel type, string name, EmissionOptions options) => type.Kind switch
    {
        TypeKind.String => "text",
        TypeKind.OpenEnum => $"new {options.Qualified(type.Name!)}(text)",
        TypeKind.Enum => $"text switch {{ {string.Concat(type.Members.Select(m => $"{CSharpText.Literal(m.Value)} => {options.Qualified(type.Name!)}.{m.Name}, "))}_ => throw {Misfit(name)} }}",
        TypeKind.IntegerEnum => $"({options.Qualified(type.Name!)}){OptionText}Parse<long>({CSharpText.Literal(name)}, text)",
        TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal
            or TypeKind.DateTimeOffset or TypeKind.DateOnly or TypeKind.Guid => $"{OptionText}Parse<{TypeNames.InRecord(type)}>({CSharpText.Literal(name)}, text)",
        _ => null,
    };

    private static string Misfit(string name) => $"{OptionText}Misfit({CSharpText.Literal(name)})";
}
