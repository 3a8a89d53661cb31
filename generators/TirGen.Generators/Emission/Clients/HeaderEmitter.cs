using TirGen.Generators.Emission.Urls;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the header and cookie parameters of a call.</summary>
internal static class HeaderEmitter
{
    /// <summary>Collects them in a local variable; an operation without any costs nothing.</summary>
    /// <returns>The C# expression of the transport that sends them.</returns>
    public static string Emit(SourceWriter writer, OperationModel operation, EmissionOptions options)
    {
        List<ParameterModel> parameters = [.. operation.Parameters.Where(static p => !p.IsInUrl)];
        if (parameters.Count == 0)
        {
            return "_transport";
        }

        writer.Line("global::TirGen.Http.RequestHeaders __headers = new();");
        foreach (ParameterModel parameter in parameters)
        {
            string value = parameter.IsClientOption ? "_options." + parameter.Name : CSharpText.Identifier(Identifiers.Camel(parameter.Name));
            bool isNullable = parameter.IsClientOption || !parameter.IsRequired;
            if (isNullable)
            {
                string local = "__header" + CSharpText.Number(parameters.IndexOf(parameter));
                using (writer.Block($"if ({value} is {{ }} {local})"))
                {
                    writer.Line(Add(parameter, local, options));
                }

                writer.Blank();
            }
            else
            {
                writer.Line(Add(parameter, value, options));
            }
        }

        return "_transport.With(__headers)";
    }

    private static string Add(ParameterModel parameter, string value, EmissionOptions options)
    {
        string method = parameter.Place == ParameterPlace.Cookie ? "AddCookie" : "Add";
        string name = CSharpText.Literal(parameter.WireName);
        return parameter.Type.Kind switch
        {
            TypeKind.List => $"__headers.{method}List({name}, global::System.Linq.Enumerable.Select({value}, static __item => {UrlValues.Text(parameter.Type.Item!, "__item", options)}));",
            TypeKind.Map => $"__headers.{method}List({name}, global::System.Linq.Enumerable.SelectMany({value}, static __pair => {Pair(parameter, "__pair.Key", UrlValues.Text(parameter.Type.Item!, "__pair.Value", options))}));",
            TypeKind.Object => $"__headers.{method}List({name}, {Members(parameter, value, options)});",
            _ => $"__headers.{method}({name}, {UrlValues.Text(parameter.Type, value, options)});",
        };
    }

    private static string Members(ParameterModel parameter, string value, EmissionOptions options) =>
        "global::System.Linq.Enumerable.SelectMany(new string[]?[] { " + string.Join(", ", parameter.Fields.Select(field =>
        {
            (string? presence, string member) = RecordMembers.Of(field, value);
            string text = field.Constant is { } constant ? CSharpText.Literal(constant) : UrlValues.Text(field.Type, member, options);
            string pair = Pair(parameter, CSharpText.Literal(field.WireName), text);
            return presence is null ? pair : $"{presence} ? {pair} : null";
        })) + " }, static __pair => __pair ?? global::System.Array.Empty<string>())";

    private static string Pair(ParameterModel parameter, string name, string text) =>
        parameter.Explodes ? $"new[] {{ {name} + \"=\" + {text} }}" : $"new[] {{ {name}, {text} }}";
}
