using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Shapes that TIR's document has not: the attributes alone decide, whoever wrote them.</summary>
public class OwnTypesTests
{
    private const string Types = """"
        using System;
        using System.Collections.Generic;
        using TirGen;
        #nullable enable

        [ApiSchema("""
            {"type":"object","required":["kind","a"],
             "properties":{"kind":{"const":"limits"},"a":{"type":"integer","minimum":1},"ratio":{"type":"number","exclusiveMaximum":1},"names":{"type":"array","maxItems":2,"uniqueItems":true,"items":{"type":"string","maxLength":3}},"inner":true,"note":{"type":["string","null"],"minLength":1},"scores":{"type":["array","null"],"minItems":1,"maxItems":1}},
             "dependentRequired":{"ratio":["a"],"note":["ratio"],"scores":["ratio"]},
             "x-validations":[{"rule":"self.kind == 'limits' && (!has(self.inner) || !has(self.inner.a) || self.inner.a <= self.a)","message":"inner.a is above a.","severity":"error","fieldPath":".inner"}]}
            """)]
        public sealed class Limits
        {
            public Limits() { }
            public Limits(int a) { A = a; }
            [ApiProperty("a")] public int? A { get; init; }
            [ApiProperty("ratio")] public double? Ratio { get; init; }
            [ApiProperty("names")] public IReadOnlyList<string>? Names { get; init; }
            [ApiProperty("inner")] public Limits? Inner { get; init; }
            [ApiProperty("note")] public Optional<string?> Note { get; init; }
            [ApiProperty("scores")] public NullableList<string> Scores { get => default; init { } }
            public Dictionary<string, int>? More { get; init; }
        }

        class C
        {
            object M(int n, string s, IReadOnlyList<string> all, Limits other) =>

        """";

    [Theory]
    [InlineData("new Limits { A = {|TIR2002:0|} }")]
    [InlineData("new Limits { A = 1, Ratio = {|TIR2002:1|} }")]
    [InlineData("new Limits { A = 1, Ratio = {|TIR2002:1.5|} }")]
    [InlineData("new Limits { A = 1, Ratio = {|TIR2002:1.5f|} }")]
    [InlineData("{|TIR2001:new Limits|} { Ratio = 0.5 }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Note = \"x\" }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Note = null }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Note = s }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Note = {|TIR2002:\"\"|} }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Scores = null }")]
    [InlineData("{|TIR2001:new Limits|} { A = 1, Scores = default }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = {|TIR2005:[]|} }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = {|TIR2005:[\"a\", s]|} }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = {|TIR2005:new[] { \"a\", s }|} }")]
    [InlineData("new Limits { A = 1, Names = {|TIR2005:[\"a\", \"b\", \"c\"]|} }")]
    [InlineData("new Limits { A = 1, Names = {|TIR2005:new List<string> { \"a\", s, s }|} }")]
    [InlineData("new Limits { A = 1, Names = [\"a\", {|TIR2005:\"a\"|}] }")]
    [InlineData("new Limits { A = 1, Names = [{|TIR2002:\"long\"|}] }")]
    [InlineData("new Limits { A = 1, Names = [{|TIR2002:\"long\"|}, .. all] }")]
    [InlineData("new Limits { A = 1, Inner = {|TIR2003:new() { A = 2 }|} }")]
    [InlineData("new Limits(1) { Ratio = {|TIR2002:2|} }")]
    [InlineData("new Limits { A = {|TIR2002:0|}, More = new() { [\"x\"] = 1 } }")]
    public Task IsReported(string expression) => Verify(expression);

    [Theory]
    [InlineData("new Limits { A = 1 }")]
    [InlineData("new Limits(1) { Ratio = 0.5 }")]
    [InlineData("new Limits { A = n, Ratio = n }")]
    [InlineData("new Limits { A = 1, Ratio = double.NaN }")]
    [InlineData("new Limits { A = 1, Ratio = 0.999 }")]
    [InlineData("new Limits { A = 1, Note = default }")]
    [InlineData("new Limits { A = 1, Note = other.Note }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Note = null }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = null }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = default }")]
    [InlineData("new Limits { A = 1, Ratio = 0.5, Scores = [s] }")]
    [InlineData("new Limits { A = 1, Names = all }")]
    [InlineData("new Limits { A = 1, Names = [.. all, \"a\"] }")]
    [InlineData("new Limits { A = 1, Names = [s, s] }")]
    [InlineData("new Limits { A = 1, Names = null }")]
    [InlineData("new Limits { A = 1, Inner = other }")]
    [InlineData("new Limits { A = 2, Inner = new() { A = 2 } }")]
    [InlineData("new Limits { Ratio = 0.5, A = 1, More = new() }")]
    [InlineData("new Limits { Ratio = 0.5, More = new() { [\"a\"] = 1 } }")]
    public Task IsSilent(string expression) => Verify(expression);

    [Theory]
    [InlineData("new Lamp { Color = {|TIR2002:(Color)2|} }")]
    [InlineData("new Lamp { Color = {|TIR2002:default|} }", "Color.Red = 1")]
    [InlineData("new Lamp { Color = Color.Red, Level = {|TIR2002:(Level)3|} }")]
    [InlineData("new Lamp { Color = (Color)1, Level = (Level)4 }")]
    [InlineData("new Lamp { Color = Color.Red, Level = Level.High }")]
    public Task EnumOfAnotherDocumentTakesItsNamesOnly(string expression, string first = "") => RequestVerifier.Source(
        $$$$""""
        using TirGen;

        public enum Color { [ApiValue("red")] Red{{{{(first.Length > 0 ? " = 1" : "")}}}}, [ApiValue("(Color)1")] Blue }
        public enum Level : long { Low = 1, High = 4 }

        [ApiSchema("""{"properties":{"color":{"enum":["red","(Color)1"]},"level":{"enum":[1,4]}}}""")]
        public sealed class Lamp
        {
            [ApiProperty("color")] public required Color Color { get; init; }
            [ApiProperty("level")] public Level? Level { get; init; }
        }

        class C
        {
            object M() => {{{{expression}}}};
        }
        """",
        references: TirLibrary.Framework);

    /// <summary>Which of several members has to be there, where one of them is enough or exactly one may be.</summary>
    [Theory]
    [InlineData("{|TIR2001:new Contact|} { Name = \"n\" }")]
    [InlineData("new Contact { Name = \"n\", {|TIR2001:Mail = null|} }")]
    [InlineData("new Contact { Name = \"n\", Mail = \"m\" }")]
    [InlineData("new Contact { Name = \"n\", Phone = \"1\", Mail = s }")]
    [InlineData("new Contact { Name = \"n\", Mail = maybe }")]
    [InlineData("{|TIR2001:new Parcel|} { }")]
    [InlineData("{|TIR2003:new Parcel|} { Box = 1, Bag = 2 }")]
    [InlineData("new Parcel { Box = 1 }")]
    [InlineData("new Parcel { Box = 1, Bag = null }")]
    [InlineData("{|TIR2003:new Parcel|} { Box = n, Bag = n }")]
    public Task AlternativesOfWhatIsNeeded(string expression) => RequestVerifier.Source(
        $$$$""""
        using TirGen;
        #nullable enable

        [ApiSchema("""{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"mail":{"type":"string"},"phone":{"type":"string"}},"anyOf":[{"required":["mail"]},{"required":["phone"]}]}""")]
        public sealed class Contact
        {
            [ApiProperty("name")] public required string Name { get; init; }
            [ApiProperty("mail")] public string? Mail { get; init; }
            [ApiProperty("phone")] public string? Phone { get; init; }
        }

        [ApiSchema("""{"type":"object","properties":{"box":{"type":"integer"},"bag":{"type":"integer"}},"oneOf":[{"required":["box"]},{"required":["bag"]}]}""")]
        public sealed class Parcel
        {
            [ApiProperty("box")] public int? Box { get; init; }
            [ApiProperty("bag")] public int? Bag { get; init; }
        }

        class C
        {
            object M(int n, string s, string? maybe) => {{{{expression}}}};
        }
        """",
        references: TirLibrary.Framework);

    private static Task Verify(string expression) => RequestVerifier.Source(Types + expression + ";\n}", references: TirLibrary.Framework);
}
