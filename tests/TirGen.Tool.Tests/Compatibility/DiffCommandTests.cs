using System.Text.Json;
using TirGen.Tool.Compatibility;
using TirGen.Tool.Output;

namespace TirGen.Tool.Tests.Compatibility;

public sealed class DiffCommandTests : IDisposable
{
    private const string Old = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pets": {
              "post": {
                "operationId": "addPet",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": { "schemas": {
            "Pet": { "type": "object", "properties": {
              "name": { "type": "string", "maxLength": 20 },
              "age": { "type": "integer", "format": "int32" }
            } }
          } }
        }
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void TheSameDocumentBreaksNothing()
    {
        Assert.Equal(0, Diff(Old));
        Assert.Equal("No breaking change.\n", _shell.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void AnAddedOptionalPropertyBreaksNothing() =>
        Assert.Equal(0, Diff(Old.Replace("\"age\"", "\"nick\": { \"type\": \"string\" }, \"age\"", StringComparison.Ordinal)));

    [Fact]
    public void ALooserRuleBreaksNothing() =>
        Assert.Equal(0, Diff(Old.Replace("\"maxLength\": 20", "\"maxLength\": 30", StringComparison.Ordinal)));

    [Fact]
    public void AChangeIsNamedAtItsPlaceInBothDocuments()
    {
        Assert.Equal(1, Diff(Old.Replace("\"format\": \"int32\"", "\"format\": \"int64\"", StringComparison.Ordinal).Replace("    \"Pet\"", "\n\n    \"Pet\"", StringComparison.Ordinal)));

        Assert.Equal(
            $"""
            {_shell.PathOf("new.json")}(18,7): error property-type-changed: Pet.Age was int? and is long?. Give and expect long?.
              {_shell.PathOf("pets.json")}(16,7): breaks source and wire: Pet.Age, AddPetRequest.Age
            1 error, 0 warnings; 1 break source, 1 break built programs.

            """,
            _shell.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ABodyThatBecomesRequiredIsAnError()
    {
        Assert.Equal(1, Diff(Old.Replace("\"requestBody\": {", "\"requestBody\": { \"required\": true,", StringComparison.Ordinal)));

        Assert.Contains("error body-required: AddPet must have a body now. Give one where none was sent.", _shell.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"enum\": [\"eu\", \"us\"],", "\"enum\": [\"eu\"],", "The variable region of the address is not us any more. Set PetsOptions.Region to one of eu.")]
    [InlineData("", "\"enum\": [\"eu\"],", "The variable region of the address took any value and takes eu. Set PetsOptions.Region to one of them.")]
    public void AnAddressWithFewerValuesIsAnError(string before, string after, string message)
    {
        string Document(string values) => Old.Replace(
            "\"paths\"", $$"""
            "servers": [ { "url": "https://{region}.pets.example", "variables": { "region": { {{values}} "default": "eu" } } } ], "paths"
            """, StringComparison.Ordinal);

        Assert.Equal(1, DiffOf(Document(before), Document(after)));
        Assert.Contains("error option-value-removed: " + message, _shell.Output, StringComparison.Ordinal);
        Assert.Equal(0, DiffOf(Document(after), Document(before)));
    }

    [Fact]
    public void AWebhookThatIsGoneIsAnError()
    {
        string old = Old.Replace(
            "\"paths\"", """
            "webhooks": { "born": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "responses": {} } } }, "paths"
            """, StringComparison.Ordinal);

        Assert.Equal(1, DiffOf(old, Old));
        Assert.Contains("error webhook-changed: The document has no Born any more. Do not call PetsWebhooks.ReadBorn.", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATightenedRuleIsAnError()
    {
        Assert.Equal(1, Diff(Old.Replace("\"maxLength\": 20", "\"maxLength\": 10", StringComparison.Ordinal)));

        Assert.Contains("error rule-tightened: The rule maxLength of Pet.Name was 20 and is 10.", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHasEveryFact()
    {
        Assert.Equal(1, Diff(Old.Replace("\"name\": { \"type\": \"string\", \"maxLength\": 20 },\n", "", StringComparison.Ordinal), "--format", "json"));

        using JsonDocument report = JsonDocument.Parse(_shell.Output);
        JsonElement change = Assert.Single(report.RootElement.EnumerateArray());
        Assert.Equal("property-removed", change.GetProperty("kind").GetString());
        Assert.Equal("error", change.GetProperty("severity").GetString());
        Assert.Equal(["source", "wire"], change.GetProperty("breaks").EnumerateArray().Select(static b => b.GetString()));
        Assert.Equal(["Pet.Name", "AddPetRequest.Name"], change.GetProperty("members").EnumerateArray().Select(static m => m.GetString()));
        Assert.Equal((_shell.PathOf("pets.json"), 15, 7), Place(change.GetProperty("old")));
        Assert.Equal((_shell.PathOf("new.json"), 14, 5), Place(change.GetProperty("new")));
        Assert.NotEmpty(change.GetProperty("message").GetString()!);
        Assert.NotEmpty(change.GetProperty("remedy").GetString()!);
    }

    [Fact]
    public void SarifNamesBothPlaces()
    {
        Assert.Equal(1, Diff(Old.Replace("\"maxLength\": 20", "\"maxLength\": 10", StringComparison.Ordinal), "--format", "sarif"));

        using JsonDocument log = JsonDocument.Parse(_shell.Output);
        JsonElement result = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("rule-tightened", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(("new.json", 15), Region(result.GetProperty("locations")[0]));
        Assert.Equal(("pets.json", 15), Region(result.GetProperty("relatedLocations")[0]));
    }

    [Fact]
    public void WhatIsLeftOutOfADocumentIsNamed()
    {
        Assert.Equal(1, Diff(Old.Replace("\"schema\": { \"$ref\": \"#/components/schemas/Pet\" }", "\"schema\": { \"$ref\": \"#/components/schemas/Pat\" }", StringComparison.Ordinal)));

        Assert.Contains("new.json(8,", _shell.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"Pet\"?", _shell.Error, StringComparison.Ordinal);
    }

    /// <summary>The pairs have a change of every kind; that callers notice those of the source is <see cref="CallerTests"/>' to show.</summary>
    [Fact]
    public void EveryKindOfChangeIsFound()
    {
        Change[] changes = [.. new[] { "orders", "regions" }.SelectMany(static name => VersionPair.In(Path.Combine(AppContext.BaseDirectory, "Compatibility", "Versions", name)).Changes)];

        Assert.Equal(
            Enum.GetValues<ChangeKind>().Select(ChangeNames.Name),
            changes.Select(static c => c.Kind).Distinct().Order().Select(ChangeNames.Name));
        Assert.All(changes, static change => Assert.NotEmpty(change.Members));
    }

    [Fact]
    public void ThePageListsEveryKindOfChange()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "versions.md"));

        Assert.All(Enum.GetValues<ChangeKind>(), kind => Assert.Contains($"`{kind.Name()}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatCannotRunIsStatusTwo()
    {
        string spec = _shell.Write("pets.json", Old);

        Assert.Equal(2, _shell.Run("diff", spec));
        Assert.Equal(2, _shell.Run("diff", spec, _shell.PathOf("none.json")));
        Assert.Equal(2, _shell.Run("diff", spec, spec, "--format", "xml"));
        Assert.Equal(2, _shell.Run("diff", spec, _shell.Write("broken.json", "{\n \"openapi\": }")));
        Assert.Contains("broken.json(2,13)", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("diff", _shell.Write("empty.json", """{ "openapi": "3.1.0" }"""), spec));
        Assert.Contains("empty.json(1,1): ", _shell.Error, StringComparison.Ordinal);
    }

    private int Diff(string text, params string[] options) => DiffOf(Old, text, options);

    private int DiffOf(string old, string text, params string[] options) =>
        _shell.Run(["diff", _shell.Write("pets.json", old), _shell.Write("new.json", text), .. options]);

    private static (string, int) Region(JsonElement location)
    {
        JsonElement place = location.GetProperty("physicalLocation");
        return (Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!), place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static (string?, int, int) Place(JsonElement place) =>
        (place.GetProperty("file").GetString(), place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());
}
