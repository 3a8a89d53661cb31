using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Generators.Planning.Urls;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the header and cookie parameters of a call.</summary>
internal static class HeaderEmitter
{
    /// <summary>Collects them in a local variable; an operation without any costs nothing.</summary>
    /// <returns>The C# expression of the transport that sends them.</returns>
    public static string Emit(SourceWriter writer, OperationPlan plan, EmissionOptions options)
    {
        List<ParameterPlan> parameters = [.. plan.Parameters.Where(static p => !p.Model.IsInUrl)];
        if (parameters.Count == 0)
        {
            return ClientEmitter.TransportOf(plan.Model.Server);
        }

        writer.Line("__TirGen.Http.RequestHeaders __headers = new();");
        foreach (ParameterPlan planned in parameters)
        {
            ParameterModel parameter = planned.Model;
            bool isNullable = parameter.IsClientOption || !parameter.IsRequired;
            if (isNullable)
            {
                string local = "__header" + CSharpText.Number(parameters.IndexOf(planned));
                using (writer.Block($"if ({planned.Value} is {{ }} {local})"))
                {
                    writer.Line(Add(parameter, local, options));
                }

                writer.Blank();
            }
            else
            {
                if (!parameter.Type.IsValueType)
                {
                    using (writer.Block($"if ({planned.Value} is null)"))
                    {
                        writer.Line($"throw {Made.Missing(CSharpText.Literal(parameter.WireName))};");
                    }

                    writer.Blank();
                }

                writer.Line(Add(parameter, planned.Value, options));
            }
        }

        return ClientEmitter.TransportOf(plan.Model.Server) + ".With(__headers)";
    }

    private static string Add(ParameterModel parameter, string value, EmissionOptions options)
    {
        string method = parameter.Place == ParameterPlace.Cookie ? "AddCookie" : "Add";
        string name = CSharpText.Literal(parameter.WireName);
        string isRequired = parameter is { IsRequired: true, Place: ParameterPlace.Header } ? ", isRequired: true" : "";
        return parameter.Type.Kind switch
        {
            TypeKind.List => $"__headers.{method}List({name}, __System.Linq.Enumerable.Select({value}, static __item => {Text(parameter.Type.Item!, "__item", Made.Item(name, null), options)}){isRequired});",
            TypeKind.Map => $"__headers.{method}List({name}, __System.Linq.Enumerable.SelectMany({value}, static __pair => {Pair(parameter, "__pair.Key", Text(parameter.Type.Item!, "__pair.Value", Made.Item(name, "__pair.Key"), options))}){isRequired});",
            TypeKind.Object => $"__headers.{method}List({name}, {Members(parameter, value, options)}{isRequired});",
            _ => $"__headers.{method}({name}, {UrlValues.Text(parameter.Type, value, options)});",
        };

        // What is null among the items was never made.
        static string Text(TypeModel type, string item, string itemName, EmissionOptions options) =>
            UrlValues.Text(type, type.IsValueType ? item : Made.NotNull(item, itemName), options);
    }

    private static string Members(ParameterModel parameter, string value, EmissionOptions options) =>
        "__System.Linq.Enumerable.SelectMany(new string[]?[] { " + string.Join(", ", parameter.Fields.Select(field =>
        {
            (string? presence, string member) = RecordMember.Of(field).In(value);
            string text = field.Constant is { } constant ? CSharpText.Literal(constant) : UrlValues.Text(field.Type, member, options);
            string pair = Pair(parameter, CSharpText.Literal(field.WireName), text);
            return presence is null ? pair : $"{presence} ? {pair} : null";
        })) + " }, static __pair => __pair ?? __System.Array.Empty<string>())";

    private static string Pair(ParameterModel parameter, string name, string text) =>
        parameter.Explodes ? $"new[] {{ {name} + \"=\" + {text} }}" : $"new[] {{ {name}, {text} }}";
}
