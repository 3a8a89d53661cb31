using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>What the documentation of a member says of the values that its schema admits.</summary>
public sealed class LimitSentenceTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", null)]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 512 }""", "1 to 512.")]
    [InlineData("""{ "type": "integer", "minimum": 0 }""", "At least 0.")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 0, "maximum": 1 }""", "Above 0 and at most 1.")]
    [InlineData("""{ "type": "number", "minimum": 0, "exclusiveMinimum": true }""", "Above 0.")]
    [InlineData("""{ "type": "integer", "multipleOf": 5 }""", "A multiple of 5.")]
    [InlineData("""{ "type": "string", "minLength": 1 }""", "Not empty.")]
    [InlineData("""{ "type": "string", "maxLength": 1 }""", "At most 1 character.")]
    [InlineData("""{ "type": "string", "minLength": 3, "maxLength": 63 }""", "3 to 63 characters.")]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]{3}$" }""", "Three capital letters.")]
    [InlineData("""{ "type": "string", "pattern": "\\S" }""", "Not blank.")]
    [InlineData("""{ "type": "string", "pattern": "^resp_" }""", "Of the pattern ^resp_.")]
    [InlineData("""{ "type": "array", "maxItems": 4, "uniqueItems": true, "items": { "type": "string", "maxLength": 20 } }""", "At most 4 items, no two alike, each at most 20 characters.")]
    [InlineData("""{ "type": "object", "maxProperties": 2 }""", "At most 2 entries.")]
    [InlineData("""{ "$ref": "#/components/schemas/Level" }""", "1 to 5.")]
    public void OfAMember(string schema, string? sentence)
    {
        ApiParseResult result = ApiParser.Parse(JsonReader.Read($$"""
            {
              "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {},
              "components": { "schemas": {
                "Level": { "type": "integer", "minimum": 1, "maximum": 5 },
                "Holder": { "type": "object", "properties": { "held": {{schema}} } }
              } }
            }
            """).Root!, []);
        ObjectModel holder = Assert.IsType<ObjectModel>(result.Model!.Schemas.Single(static s => s.Name == "Holder"));

        Assert.Equal(sentence, holder.Properties.Single().Documentation.Limits);
    }
}
