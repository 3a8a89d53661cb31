using Microsoft.CodeAnalysis.CodeActions;
using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Spec;

namespace TirGen.Analyzers.Tests.CodeFixes;

/// <summary>What the message of a document proposes is one key away, and leaves a document without a message.</summary>
public class EditDocumentCodeFixTests
{
    private const string Yaml = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    private const string Json = """
        {
          "openapi": "3.1.0",
          "info": { "title": "t", "version": "1" },
        """ + "\n";

    [Theory]
    [InlineData("components:\n  schemas:\n    A: { type: <<interger|integer>> }\n", "Write integer")]
    [InlineData("components:\n  schemas:\n    A: { type: [<<'strin'|'string'>>, 'null'] }\n", "Write 'string'")]
    [InlineData("components:\n  schemas:\n    A:\n      type: string # text\n      <<minLenght|minLength>>: 2 # two\n", "Write minLength")]
    [InlineData("components:\n  schemas:\n    A:\n      type: object\n      <<\"requierd\"|\"required\">>: [a]\n      properties: { a: { type: string } }\n", "Write \"required\"")]
    [InlineData("components:\n  schemas:\n    A: { type: object, properties: { b: { $ref: <<'#/components/schemas/Bird'|'#/components/schemas/Birds'>> } } }\n    Birds: { type: string }\n", "Write '#/components/schemas/Birds'")]
    [InlineData("paths:\n  <</nests/{nestid}|/nests/{nest_id}>>:\n    get:\n      operationId: getNest\n      parameters: [ { name: nest_id, in: path, required: true, schema: { type: integer } } ]\n      responses: { '204': { description: d } }\n", "Write /nests/{nest_id}")]
    [InlineData("paths:\n  /a:\n    get:\n      operationId: getA\n      parameters: [ { name: b, in: query, <<requird|required>>: true, schema: { type: integer } } ]\n      responses: { '204': { description: d } }\n", "Write required")]
    [InlineData("components:\n  schemas:\n    A:\n      type: object\n      properties: { size: { type: integer } }\n      x-validations:\n        - { rule: self.<<sise|size>> > 1, message: m }\n", "Write size")]
    [InlineData("components:\n  schemas:\n    A:\n      type: object\n      properties: { tag: { type: string } }\n      x-validations:\n        - rule: \"!has(self.tag) || self.tag.<<startWith|startsWith>>('a')\"\n          message: m\n", "Write startsWith")]
    [InlineData("components:\n  schemas:\n    A:\n      type: string\n<<      type: integer\n|>>      maxLength: 3\n", "Remove \"type\"")]
    [InlineData("components:\n  schemas:\n    A:\n      type: object\n      properties: { b: { type: string } }\n<<      properties:\n        c: { type: string }\n|>>    B: { type: string }\n", "Remove \"properties\"")]
    [InlineData("components:\n  schemas:\n    A: { type: string, description: \"text<<|\">> }\n    B: { type: string }\n", "Write '\"'")]
    [InlineData("components:\n  schemas:\n    A:\n      type: string\n      description: 'it<<'|>>s\n        two'\n    B: { type: string }\n", "Remove '''")]
    [InlineData("components:\n  schemas:\n    A:\n      description:<<| >>text\n      type: string\n    B: { type: string }\n", "Write a blank")]
    [InlineData("components:\n  schemas:\n    A:\n<< |>>      description: text\n      type: string\n    B:\n      type: string\n      title: b\n    C:\n      type: string\n      title: c\n", "Indent the line by one less")]
    public Task YamlIsMended(string marked, string title) => Check("api.yaml", Yaml + marked, title);

    [Theory]
    [InlineData("  \"components\": { \"schemas\": { \"A\": { \"type\": <<\"interger\"|\"integer\">> } } }\n}\n", "Write \"integer\"")]
    [InlineData("  \"components\": { \"schemas\": { \"A\": { \"type\": \"string\", <<\"maxLenght\"|\"maxLength\">> : 3 } } }\n}\n", "Write \"maxLength\"")]
    [InlineData("  \"components\": { \"schemas\": { \"A\": { \"type\": \"array\", \"items\": { \"$ref\": <<\"#/components/schemas/birds\"|\"#/components/schemas/Birds\">> } }, \"Birds\": { \"type\": \"string\" } } }\n}\n", "Write \"#/components/schemas/Birds\"")]
    [InlineData("  \"components\": { \"schemas\": { \"A\": { \"type\": \"string\", <<\"type\": \"integer\", |>>\"maxLength\": 3 } } }\n}\n", "Remove \"type\"")]
    [InlineData("  \"components\": { \"schemas\": { \"A\": { \"type\": \"string\"<<, \"type\": \"integer\"|>> } } }\n}\n", "Remove \"type\"")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"description\": \"text<<|\">>,\n        \"type\": \"string\"\n      }\n    }\n  }\n}\n", "Write '\"'")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"title\": \"a\"<<|,>>\n        \"type\": \"string\"\n      }\n    }\n  }\n}\n", "Write ','")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"type\"<<|:>> \"string\"\n      }\n    }\n  }\n}\n", "Write ':'")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"type\": \"string\"<<,|>>\n      }\n    }\n  }\n}\n", "Remove the comma")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        <<|\">>type\": \"string\"\n      }\n    }\n  }\n}\n", "Write '\"'")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\":<<| {>>\n        \"type\": \"string\"\n      }\n    }\n  }\n}\n", "Write '{'")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"type\": \"string\"<<|\n      }>>,\n      \"B\": {\n        \"type\": \"string\"\n      }\n    }\n  }\n}\n", "Write '}'")]
    [InlineData("  \"components\": {\n    \"schemas\": {\n      \"A\": {\n        \"enum\": [ \"a\", \"b\" <<}|]>>\n      }\n    }\n  }\n}\n", "Write ]")]
    public Task JsonIsMended(string marked, string title) => Check("api.json", Json + marked, title);

    [Fact]
    public async Task CommentsOfJsonAreRemoved() => await Check("api.json", Json + "<<  // none\n|>>  \"components\": { \"schemas\": { \"A\": { \"type\": \"string\" } } }\n}\n", "Remove the comment");

    [Fact]
    public async Task AKeyThatGetsItsColonStillNeedsAValue()
    {
        FileFixVerifier verifier = await FileFixVerifier.OpenDocument("api.yaml", Yaml + "components:\n  schemas:\n    A:\n      properties:\n        name\n        age: { type: integer }\n");
        string mended = await verifier.Apply(Assert.Single(await verifier.Offers<EditDocumentCodeFix>()));
        Assert.Equal(Yaml + "components:\n  schemas:\n    A:\n      properties:\n        name:\n        age: { type: integer }\n", mended);
        Assert.Equal("TIR1010", Assert.Single((await FileFixVerifier.OpenDocument("api.yaml", mended)).Diagnostics).Id);
    }

    [Fact]
    public async Task AllOfADocumentAreMendedInOnePass()
    {
        FileFixVerifier verifier = await FileFixVerifier.OpenDocument(
            "api.yaml", Yaml + "components:\n  schemas:\n    A: { type: strin, minLenght: 1 }\n    B: { type: array, items: { $ref: '#/components/schemas/a' } }\n");
        string mended = await verifier.FixAll<EditDocumentCodeFix>();
        Assert.Equal(Yaml + "components:\n  schemas:\n    A: { type: string, minLength: 1 }\n    B: { type: array, items: { $ref: '#/components/schemas/A' } }\n", mended);
        Assert.Empty((await FileFixVerifier.OpenDocument("api.yaml", mended)).Diagnostics.Where(static d => d.Id != "TIR1008"));
    }

    [Theory]
    [InlineData("components:\n  schemas:\n    A: { type: widget }\n")]
    [InlineData("components:\n  schemas:\n    A: { type: array, items: { $ref: '#/components/schemas/Zebra' } }\n")]
    [InlineData("components:\n  schemas:\n    A: { $ref: '#/components/schemas/A' }\n    B: { type: array, items: { $ref: '#/components/schemas/A' } }\n")]
    public async Task NothingIsGuessed(string text)
    {
        FileFixVerifier verifier = await FileFixVerifier.OpenDocument("api.yaml", Yaml + text);
        Assert.NotEmpty(verifier.Diagnostics);
        Assert.Empty(await verifier.Offers<EditDocumentCodeFix>());
    }

    /// <summary>Applies the first fix of a title to a document whose part <c>&lt;&lt;before|after&gt;&gt;</c> is marked.</summary>
    private static async Task Check(string path, string marked, string title)
    {
        int open = marked.IndexOf("<<", StringComparison.Ordinal);
        int close = marked.IndexOf(">>", open, StringComparison.Ordinal);
        string[] parts = marked[(open + 2)..close].Split('|', 2);
        string With(string part) => marked[..open] + part + marked[(close + 2)..];

        FileFixVerifier verifier = await FileFixVerifier.OpenDocument(path, With(parts[0]));
        IReadOnlyList<CodeAction> offers = await verifier.Offers<EditDocumentCodeFix>();
        Assert.True(offers.Any(offer => offer.Title == title), $"{string.Join(", ", offers.Select(static o => o.Title))}\n{string.Join('\n', verifier.Diagnostics)}");

        string mended = await verifier.Apply(offers.First(offer => offer.Title == title));
        Assert.Equal(With(parts[1]), mended);
        Assert.Empty((await FileFixVerifier.OpenDocument(path, mended)).Diagnostics.Where(static d => d.Id != "TIR1008"));
    }
}
