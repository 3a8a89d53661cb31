using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Urls;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the method that walks over all pages of a list.</summary>
internal static class PagingEmitter
{
    private const string OrNull = ".GetValueOrDefault(null)";

    public static void Emit(SourceWriter writer, OperationModel operation, PaginationModel pagination, IReadOnlyList<ParameterModel> own, EmissionOptions options)
    {
        string item = TypeNames.ItemInRecord(pagination.List, options);
        List<ParameterModel> parameters = [.. own.Where(p => p.Name != pagination.PageParameter)];
        writer.Blank();
        writer.Line($"/// <summary>All items of <see cref=\"{operation.Name}Async\"/>, page after page; a page is asked for when its first item is.</summary>");
        foreach (ParameterModel parameter in parameters)
        {
            XmlDocs.Element(writer, $"param name=\"{Identifiers.Camel(parameter.Name)}\"", CSharpText.Xml(parameter.Documentation.Text.Length > 0 ? parameter.Documentation.Text : parameter.WireName));
        }

        writer.Line("/// <param name=\"cancellationToken\">Ends the walk.</param>");
        writer.Line("/// <returns>The items in the order of the API.</returns>");
        writer.Line("/// <exception cref=\"__TirGen.Http.ApiException\">The API answered with an error, or with a page whose items are no list of the documented form.</exception>");
        XmlDocs.Obsolete(writer, operation.Documentation);
        string list = string.Join("", parameters.Select(p =>
            $"{ParameterAttribute.InList(p, PathSegment.IsWhole(operation, p))}{TypeNames.InRecord(p.Type, options)}{(p.IsRequired ? "" : "?")} {ArgumentName.Of(p)}{(p.IsRequired ? "" : " = null")}, "));
        using (writer.Block($"public async __Generic.IAsyncEnumerable<{item}> Enumerate{operation.Name}Async({list}[__System.Runtime.CompilerServices.EnumeratorCancellation] __System.Threading.CancellationToken cancellationToken = default)"))
        {
            string arguments = string.Join("", parameters.Select(p => $"{ArgumentName.Of(p)}: {ArgumentName.Of(p)}, "));
            string items = $"__answer.{pagination.Items}{(pagination.HasOptionalNullableItems ? OrNull : "")}";
            string pages = $"__answer.{pagination.Pages}{(pagination.HasOptionalNullablePages ? OrNull : "")}";
            string page = ArgumentName.Of(pagination.PageParameter);
            writer.Line($"{options.Qualified(operation.Response!.Name!)} __answer;");
            writer.Line("int __number = 0;");
            using (writer.Block("do"))
            {
                writer.Line($"__answer = await {operation.Name}Async({arguments}{page}: ++__number, cancellationToken: cancellationToken).ConfigureAwait(false);");
                // The answer of one call may be of another form; a walk that left out a page would look complete.
                using (writer.Block($"if (__answer.AdditionalProperties?.ContainsKey({CSharpText.Literal(pagination.ItemsWireName)}) == true)"))
                {
                    string message = CSharpText.Literal($"The items of a page, \"{pagination.ItemsWireName}\", are of another form than documented.");
                    writer.Line($"throw new __TirGen.Http.ApiException(__System.Net.HttpStatusCode.OK, {CSharpText.Literal(operation.Method)}, {CSharpText.Literal(operation.Path)}) {{ Operation = {CSharpText.Literal(operation.Name)}, ApiMessage = {message} }};");
                }

                writer.Blank();
                using (writer.Block($"foreach ({item} __item in {items} ?? __System.Array.Empty<{item}>())"))
                {
                    writer.Line("yield return __item;");
                }
            }

            writer.Line($"while ({items} is {{ Count: > 0 }} && __number < {pages});");
        }
    }
}
