using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Constants given to parameters are judged by the parameter's schema: at the call, in the URL's type, in the options.</summary>
public class ParameterTests
{
    [Theory]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\"\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\".\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\"..\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:string.Empty|})")]
    [InlineData("client.RestartReplicaAsync(replicaName: {|TIR2002:\"..\"|}, inferenceId: 4242)")]
    [InlineData("new RestartReplicaUrl { InferenceId = 1, ReplicaName = {|TIR2002:\"..\"|}, ProjectId = 1, Location = \"Delhi\" }")]
    [InlineData("new RestartReplicaUrl { InferenceId = 1, ReplicaName = \"a\", ProjectId = 1, Location = {|TIR2002:\"\"|} }")]
    [InlineData("new ModelEndpointsOptions { Location = {|TIR2002:\"\"|} }")]
    public Task IsReported(string expression) => RequestVerifier.Source(Source(expression));

    [Theory]
    [InlineData("client.RestartReplicaAsync(4242, \"...\")")]
    [InlineData("client.RestartReplicaAsync(4242, text)")]
    [InlineData("client.RestartReplicaAsync(4242, null!)")]
    [InlineData("new ModelEndpointsOptions { Location = \"Delhi\" }")]
    [InlineData("new ModelEndpointsOptions { Location = null }")]
    public Task IsNot(string expression) => RequestVerifier.Source(Source(expression));

    /// <summary>The path of any document, of which the attribute alone tells.</summary>
    [Theory]
    [InlineData("new ShelvesClient().DeleteBook(7, {|TIR2002:\"..\"|})")]
    [InlineData("new ShelvesClient().DeleteBook(book: {|TIR2002:\".\"|}, shelf: 7)")]
    [InlineData("new ShelvesClient().DeleteBook(7, {|TIR2002:Nothing|})")]
    [InlineData("new BookUrl { Book = {|TIR2002:\"\"|} }")]
    [InlineData("new BookUrl { Book = {|TIR2002:\"toolong\"|} }")]
    [InlineData("new ShelvesClient().DeleteBook(7, \"..a\")")]
    [InlineData("new ShelvesClient().DeleteBook(7, text)")]
    public Task IsReportedForAnyDocument(string expression) => RequestVerifier.Source(
        $$$$""""
        using TirGen;
        #nullable enable

        public sealed class ShelvesClient
        {
            public object DeleteBook(long shelf, [ApiParameter("book", Schema = """{"not":{"enum":["",".",".."]}}""")] string book) => book;
        }

        public sealed class BookUrl
        {
            [ApiParameter("book", Schema = """{"allOf":[{"type":"string","maxLength":4},{"not":{"enum":["",".",".."]}}]}""")] public string Book { get; init; } = "a";
        }

        class C
        {
            const string Nothing = "";
            object M(string text) => {{{{expression}}}};
        }
        """",
        references: TirLibrary.Framework);

    private static string Source(string expression) => $$"""
        class C
        {
            object M(ModelEndpointsClient client, string text) => {{expression}};
        }
        """;
}
