using TirGen.Generators.Code;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the method that walks over all pages of a list.</summary>
internal static class PagingEmitter
{
    private const string OrNull = ".GetValueOrDefault(null)";

    /// <param name="writer">Takes it.</param>
    /// <param name="plan">The operation.</param>
    /// <param name="pagination">Its pages.</param>
    /// <param name="options">How code is emitted.</param>
    /// <param name="emitCalling">Emits what the operation's own method does, with another method of the transport and the arguments behind the address.</param>
    /// <returns>What the method is in an interface.</returns>
    public static string Emit(
        SourceWriter writer,
        OperationPlan plan,
        PaginationModel pagination,
        EmissionOptions options,
        Action<string, string> emitCalling)
    {
        OperationModel operation = plan.Model;
        string item = TypeNames.ItemInRecord(pagination.List);
        List<ParameterPlan> parameters = [.. plan.Arguments.Where(p => p.Model.Name != pagination.PageParameter)];
        writer.Blank();
        writer.Line($"/// <summary>All items of <see cref=\"{operation.Name}Async\"/>, page after page; a page is asked for when its first item is.</summary>");
        foreach (ParameterModel parameter in parameters.Select(static p => p.Model))
        {
            XmlDocs.Parameter(writer, Identifiers.Camel(parameter.Name), parameter.WireName, parameter.Documentation);
        }

        writer.Line("""
            /// <param name="cancellationToken">Ends the walk.</param>
            /// <returns>The items in the order of the API.</returns>
            /// <exception cref="__TirGen.Http.ApiException">The API answered with an error, or with a page whose items are no list of the documented form.</exception>
            """);
        XmlDocs.Obsolete(writer, operation.Documentation);
        string list = string.Join("", parameters.Select(static p => ParameterAttribute.InList(p) + ", "));
        string name = $"__Generic.IAsyncEnumerable<{item}> Enumerate{operation.Name}Async({list}";
        string signature = name + "__System.Threading.CancellationToken cancellationToken = default)";
        if (pagination.Kind == PaginationKind.Link)
        {
            using (writer.Block("public " + signature))
            {
                emitCalling($"SendForPages<{TypeNames.InRecord(operation.Response!)}, {item}>", $"static __answer => {ItemsOrMisfit(pagination, item)}, cancellationToken");
            }

            return signature;
        }

        using (writer.Block($"public async {name}[__System.Runtime.CompilerServices.EnumeratorCancellation] __System.Threading.CancellationToken cancellationToken = default)"))
        {
            string arguments = string.Join("", parameters.Select(static p => $"{p.Argument}: {p.Argument}, "));
            string page = ArgumentName.Of(pagination.PageParameter!);
            bool isNumber = pagination.Kind == PaginationKind.Number;
            writer.Line($"{options.Qualified(operation.Response!.Name!)} __answer;");
            bool isUnsigned = isNumber && operation.Parameters.First(p => p.Name == pagination.PageParameter).Type.Kind == TypeKind.UInt64;
            writer.Line(isNumber ? $"{(isUnsigned ? "ulong" : "int")} __number = 0;" : "string? __next = null;");
            using (writer.Block("do"))
            {
                writer.Line($"__answer = await {operation.Name}Async({arguments}{page}: {(isNumber ? "++__number" : "__next")}, cancellationToken: cancellationToken).ConfigureAwait(false);");
                // The answer of one call may be of another form; a walk that left out a page would look complete.
                EmitRefusal(writer, operation, IsMisfit(pagination.Items!), $"The items of a page, \"{pagination.Items!.WireName}\", are of another form than documented.");
                using (writer.Block($"foreach ({item} __item in {Items(pagination.Items)} ?? __System.Array.Empty<{item}>())"))
                {
                    writer.Line("yield return __item;");
                }

                if (!isNumber)
                {
                    EmitNext(writer, operation, pagination);
                }
            }

            writer.Line(isNumber
                ? $"while ({Items(pagination.Items!)} is {{ Count: > 0 }} && {(isUnsigned == (pagination.Pages!.Type.Kind == TypeKind.UInt64) ? "" : "(decimal)")}__number < {Items(pagination.Pages)});"
                : "while (__next is { Length: > 0 });");
        }

        return signature;
    }

    private static void EmitNext(SourceWriter writer, OperationModel operation, PaginationModel pagination)
    {
        List<string> presences = [];
        if (pagination.HasMore is { } more)
        {
            (string? isThere, string hasMore) = RecordMember.Of(more).In("__answer");
            presences.AddRange(isThere is null ? [hasMore] : [isThere, hasMore]);
        }

        (IReadOnlyList<string> onTheWay, string value) = RecordMember.Along(pagination.Next, "__answer");
        presences.AddRange(onTheWay);
        writer.Blank();
        EmitRefusal(writer, operation, IsMisfit(pagination.Next[0]), $"What leads to the next page, \"{pagination.Next[0].WireName}\", is of another form than documented.");
        writer.Line("string? __before = __next;");
        writer.Line($"__next = {(presences.Count == 0 ? value : $"{string.Join(" && ", presences)} ? {value} : null")};");
        EmitRefusal(writer, operation, "__next is { Length: > 0 } && __next == __before", "A page names itself as the next.");
    }

    private static void EmitRefusal(SourceWriter writer, OperationModel operation, string condition, string message)
    {
        using (writer.Block($"if ({condition})"))
        {
            writer.Line($"throw new __TirGen.Http.ApiException(__System.Net.HttpStatusCode.OK, {CSharpText.Literal(operation.Method)}, {CSharpText.Literal(operation.Path)}) {{ Operation = {CSharpText.Literal(operation.Name)}, ApiMessage = {CSharpText.Literal(message)} }};");
        }

        writer.Blank();
    }

    /// <summary>The items of an answer; null where they are of another form than documented.</summary>
    private static string ItemsOrMisfit(PaginationModel pagination, string item) => pagination.Items is { } items
        ? $"{IsMisfit(items)} ? null : {Items(items)} ?? __System.Array.Empty<{item}>()"
        : "__answer";

    private static string IsMisfit(PropertyModel member) => $"__answer.AdditionalProperties?.ContainsKey({CSharpText.Literal(member.WireName)}) == true";

    private static string Items(PropertyModel member) => $"__answer.{member.Name}{(member is { IsRequired: false, IsNullable: true } ? OrNull : "")}";
}
