using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Tests.Rules;

namespace TirGen.Specification.Tests.Cel;

/// <summary>What CEL's own conformance tests do not ask: positions, unknowns, limits.</summary>
public class CelExpressionTests
{
    [Theory]
    [InlineData("1 +⟦⟧")]
    [InlineData("1 ⟦$⟧ 2")]
    [InlineData("self.⟦⟧")]
    [InlineData("[1, 2⟦⟧")]
    [InlineData("{1: 2⟦⟧")]
    [InlineData("⟦'abc⟧")]
    [InlineData("'a⟦\\q⟧'")]
    [InlineData("'⟦\\ud800⟧'")]
    [InlineData("b'⟦\\u⟧0041'")]
    [InlineData("⟦9223372036854775808⟧")]
    [InlineData("⟦18446744073709551616u⟧")]
    [InlineData("⟦1a⟧")]
    [InlineData("1 ⟦2⟧")]
    [InlineData("f(1,⟦)⟧")]
    [InlineData("⟦for⟧ + 1")]
    [InlineData("has(⟦self⟧)")]
    [InlineData("[1].all(⟦1⟧, true)")]
    [InlineData("⟦Message⟧{a: 1}")]
    [InlineData("self.?⟦⟧a")]
    [InlineData("a = ⟦⟧1")]
    public void ASyntaxErrorStandsAtItsPlace(string marked)
    {
        string source = marked.Replace("⟦", "").Replace("⟧", "");
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);

        Assert.Null(CelExpression.Parse(source, out IReadOnlyList<CelProblem> problems));

        CelProblem problem = Assert.Single(problems);
        Assert.InRange(problem.Range.Start, Math.Max(0, start - 2), start);
        Assert.InRange(problem.Range.End, 0, source.Length);
    }

    [Theory]
    [InlineData("⟦other⟧")]
    [InlineData("self.⟦b⟧")]
    [InlineData("self.s.⟦length⟧()")]
    [InlineData("self.s ⟦+⟧ 1")]
    [InlineData("self.n ⟦&&⟧ true")]
    [InlineData("!⟦self.n⟧")]
    [InlineData("-⟦self.s⟧")]
    [InlineData("⟦self.n⟧ ? 1 : 2")]
    [InlineData("self.l[⟦'a'⟧]")]
    [InlineData("⟦self.n⟧[0]")]
    [InlineData("⟦self.n⟧.all(i, true)")]
    [InlineData("self.l.all(i, ⟦i⟧)")]
    [InlineData("self.l.all(i, i.⟦x⟧ == 1)")]
    [InlineData("size(⟦self.n⟧) > 0")]
    [InlineData("⟦startsWith⟧(self.s, 'a')")]
    [InlineData("self.s.⟦startsWith⟧()")]
    [InlineData("'a' ⟦in⟧ self.l")]
    [InlineData("{⟦1.5⟧: 2}")]
    [InlineData("{1: 2, ⟦1u⟧: 3}")]
    [InlineData("self.s.matches(⟦'('⟧)")]
    [InlineData("self.s ⟦<⟧ 1")]
    [InlineData("self.l ⟦<⟧ self.l")]
    public void ATypeErrorStandsAtItsPlace(string marked)
    {
        string source = marked.Replace("⟦", "").Replace("⟧", "");
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        CelType self = CelType.ObjectOf(static () => new Dictionary<string, CelType> { ["n"] = CelType.Int, ["s"] = CelType.String, ["l"] = CelType.ListOf(CelType.Int) }, null);

        Assert.Null(CelExpression.Compile(source, self, out IReadOnlyList<CelProblem> problems));

        Assert.Equal(new TextRange(start, marked.IndexOf('⟧', StringComparison.Ordinal) - start - 1), Assert.Single(problems).Range);
    }

    [Theory]
    [InlineData("self.known == 1", "true")]
    [InlineData("self.known == 2 && self.maybe == 1", "false")]
    [InlineData("self.known == 1 || self.maybe == 1", "true")]
    [InlineData("self.maybe == 1 || self.known == 1", "true")]
    [InlineData("self.known == 1 && self.maybe == 1", "…")]
    [InlineData("has(self.maybe)", "…")]
    [InlineData("has(self.present)", "true")]
    [InlineData("has(self.absent)", "false")]
    [InlineData("'maybe' in self", "…")]
    [InlineData("size(self)", "…")]
    [InlineData("self.maybe + 1 > 2", "…")]
    [InlineData("self.present > 0 ? true : true", "true")]
    [InlineData("self.present > 0 ? 1 : 2", "…")]
    [InlineData("self.part.exists(i, i == 1)", "true")]
    [InlineData("self.part.exists(i, i == 9)", "…")]
    [InlineData("self.part.all(i, i == 1)", "false")]
    [InlineData("self.part.all(i, i > 0)", "…")]
    [InlineData("self.part.exists_one(i, i > 0)", "false")]
    [InlineData("size(self.part)", "…")]
    [InlineData("self.part[0]", "…")]
    [InlineData("1 in self.part", "true")]
    [InlineData("9 in self.part", "…")]
    [InlineData("self.part == [1]", "false")]
    [InlineData("self.part.filter(i, i > 1).all(i, i == 1)", "false")]
    [InlineData("self.part.map(i, i * 2).exists(i, i == 4)", "true")]
    [InlineData("self.present || true", "true")]
    [InlineData("self.present && 1 / 0 > 0", "…")]
    [InlineData("{'a': self.present}.a == 1", "…")]
    [InlineData("[self.present, 1].exists(i, i == 1)", "true")]
    public void UnknownsStayUnknownUnlessTheRestDecides(string source, string expected)
    {
        RuleValue self = RuleValue.Object(
        [
            new RuleMember("known", RuleValue.From(1)), new RuleMember("maybe", RuleValue.Unknown()), new RuleMember("present", RuleValue.Present()),
            new RuleMember("part", RuleValue.List([RuleValue.From(1), RuleValue.From(2)], complete: false)),
        ]);

        Assert.Equal(expected, CelExpression.Parse(source, out _)!.Evaluate(CelConversion.From(self, CelType.Dyn)).ToString());
    }

    [Theory]
    [InlineData("[0,1,2,3,4,5,6,7,8,9].map(a, [0,1,2,3,4,5,6,7,8,9].map(b, [0,1,2,3,4,5,6,7,8,9].map(c, [0,1,2,3,4,5,6,7,8,9].map(d, [0,1,2,3,4,5,6,7,8,9].map(e, [0,1,2,3,4,5,6,7,8,9])))))")]
    [InlineData("['xxxxxxxxxx'].map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a).map(a,a+a)")]
    public void AnEvaluationThatExplodesIsAnError(string source) =>
        Assert.Contains("too many steps", Assert.IsType<CelError>(CelExpression.Parse(source, out _)!.Evaluate(CelNull.Instance)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData('(', ')')]
    [InlineData('[', ']')]
    [InlineData('!', ' ')]
    public void NestingIsBounded(char open, char close)
    {
        string source = new string(open, 5_000) + "true" + new string(close, 5_000);

        Assert.Null(CelExpression.Parse(source, out IReadOnlyList<CelProblem> problems));
        Assert.Contains("too deeply", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ChainsAreBoundedToo()
    {
        Assert.NotNull(CelExpression.Parse(string.Join(" && ", Enumerable.Repeat("true", 300)), out _));
        Assert.Null(CelExpression.Parse(string.Join(" && ", Enumerable.Repeat("true", 3_000)), out _));
        Assert.Null(CelExpression.Parse("a" + string.Concat(Enumerable.Repeat(".a", 3_000)), out _));
        Assert.Null(CelExpression.Parse(new string(' ', 30_000), out _));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1u", "1")]
    [InlineData("1.0", "1.0")]
    [InlineData("1e300 * 1e10", "\"Infinity\"")]
    [InlineData("6.02e23", "6.02e+23")]
    [InlineData("0.0 / 0.0", "\"NaN\"")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("b'\\xff'", "\"/w==\"")]
    [InlineData("{1: 'a', true: null, 'k': [2.0]}", "{\"1\":\"a\",\"true\":null,\"k\":[2.0]}")]
    [InlineData("'\"\\n\\u2028'", "\"\\\"\\n\\u2028\"")]
    public void ValuesPrintAsJson(string source, string expected) =>
        Assert.Equal(expected, CelJson.Write(CelExpression.Parse(source, out _)!.Evaluate(CelNull.Instance)));

    [Theory]
    [InlineData("5", "integer", "5")]
    [InlineData("5.0", "integer", "5")]
    [InlineData("5", "number", "5.0")]
    [InlineData("5.5", "integer", "5.5")]
    [InlineData("5", "", "5")]
    [InlineData("5.0", "", "5.0")]
    [InlineData("9223372036854775808", "", "9.223372036854776e+18")]
    public void ANumberIsWhatItsSchemaSays(string json, string type, string expected)
    {
        CelType declared = type switch { "integer" => CelType.Int, "number" => CelType.Double, _ => CelType.Dyn };

        Assert.Equal(expected, CelJson.Write(CelConversion.From(RuleValue.From(Judged.Json(json)), declared)));
    }

    [Fact]
    public void TheFieldsOfSelfAreKnown() =>
        Assert.Equal(["b", "a", "c"], CelExpression.Parse("self.b > self.a.x && has(self.c) && [1].all(i, self.b == i)", out _)!.SelfFields);

    [Fact]
    public void FieldsThatAreNoNamesAreQuoted() =>
        Assert.Equal("1", CelExpression.Parse("self.`a-b/c`", out _)!.Evaluate(CelConversion.From(RuleValue.From(Judged.Json("""{"a-b/c":1}""")), CelType.Dyn)).ToString());
}
