using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>What the rows speak of: TIR's types and those of a foreign document, in C# and as the beginning of documents.</summary>
internal static class FixTypes
{
    /// <summary>How a file of C# begins.</summary>
    public const string Usings = "using System;\nusing System.Collections.Generic;\nusing Tir.ModelEndpoints;\n\n";

    /// <summary>How a document in YAML begins.</summary>
    public const string Yaml = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    /// <summary>How a document in JSON begins.</summary>
    public const string Json = "{\n  \"openapi\": \"3.1.0\",\n  \"info\": { \"title\": \"t\", \"version\": \"1\" },\n";

    /// <summary>A foreign schema, with a rule of each severity for each kind of repair.</summary>
    public const string Crate = """
        {"type":"object","additionalProperties":false,"required":["weight"],"properties":{
          "weight":{"type":"integer","minimum":1,"exclusiveMaximum":10},"sealed":{"type":"boolean"},"lid":{"type":"string"},"seal":{"type":"string","const":"wax"},
          "least":{"type":"integer"},"most":{"type":"integer"},"low":{"type":"integer"},"high":{"type":"integer"},
          "glass":{"type":"boolean"},"straw":{"type":"string"},"note":{"type":"string"},"size":{"type":"string","enum":["small","large"]},
          "stops":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},
          "meals":{"type":"array","items":{"type":"string","enum":["breakfast","dinner"]}}},
         "x-validations":[
          {"rule":"!has(self.sealed) || !self.sealed || has(self.lid)","message":"lid is missing on a sealed crate.","severity":"error"},
          {"rule":"!has(self.seal) || has(self.note)","message":"note usually goes with seal.","severity":"info"},
          {"rule":"!has(self.least) || !has(self.most) || self.least <= self.most","message":"least is above most.","severity":"warning"},
          {"rule":"!has(self.low) || !has(self.high) || self.low <= self.high","message":"low is above high.","severity":"info"},
          {"rule":"!has(self.glass) || !self.glass || !has(self.straw)","message":"straw is refused beside glass.","severity":"error","fieldPath":".straw"},
          {"rule":"!has(self.stops) || self.stops.all(s, s != 'a' || self.stops.exists_one(o, o == 'b'))","message":"stops pass by b once behind a.","severity":"error","fieldPath":".stops"}],
         "if":{"required":["lid"]},"then":{"required":["seal"]}}
        """;

    /// <summary>A schema to which any other member is welcome.</summary>
    public const string Label = """{"type":"object","properties":{"title":{"type":"string"},"shelf":{"type":"integer"}},"patternProperties":{"^x-":{"type":"string"}}}""";

    /// <summary>The foreign types as a generator would write them.</summary>
    public static string CSharp { get; } = $"\n[TirGen.ApiSchema({SymbolDisplay.FormatLiteral(Crate, quote: true)})]\n" + """
        public sealed class Crate
        {
            [TirGen.ApiProperty("weight")] public required int Weight { get; init; }
            [TirGen.ApiProperty("sealed")] public bool? Sealed { get; init; }
            [TirGen.ApiProperty("lid")] public string? Lid { get; init; }
            [TirGen.ApiProperty("seal")] public string? Seal { get; init; }
            [TirGen.ApiProperty("least")] public int? Least { get; init; }
            [TirGen.ApiProperty("most")] public int? Most { get; init; }
            [TirGen.ApiProperty("low")] public int? Low { get; init; }
            [TirGen.ApiProperty("high")] public int? High { get; init; }
            [TirGen.ApiProperty("glass")] public bool? Glass { get; init; }
            [TirGen.ApiProperty("straw")] public string? Straw { get; init; }
            [TirGen.ApiProperty("note")] public string? Note { get; init; }
            [TirGen.ApiProperty("size")] public string? Size { get; init; }
            [TirGen.ApiProperty("stops")] public IReadOnlyList<string>? Stops { get; init; }
            [TirGen.ApiProperty("meals")] public IReadOnlyList<string>? Meals { get; init; }
        }
        """;
}
