"""How sure a claim is: from what can be seen of it, by the committed weights."""

from analysis.extraction.claims.confidence import HIGHEST, LOWEST, confidence_of, features

WEIGHTS = {"form": {"digits": 1.0, "words": -1.0}, "place": {"none": -9.0, "named district": 9.0}}


def test_weights_move_the_odds_and_unseen_values_weigh_nothing():
    known, rare, unseen = (confidence_of({"form": form}, 0.5, WEIGHTS) for form in ("digits", "words", "never seen"))
    assert rare < unseen < known
    assert unseen == confidence_of({}, 0.5, WEIGHTS)


def test_nothing_is_certain_and_nothing_is_hopeless():
    assert confidence_of({"place": "none"}, 0.0, WEIGHTS) == LOWEST
    assert confidence_of({"place": "named district"}, 0.0, WEIGHTS) == HIGHEST


def test_features_see_the_phrase_the_place_and_the_plan(claims_in):
    sentence = "Năm 2020, huyện Đức Thọ phấn đấu có thêm 3 xã đạt chuẩn NTM."
    (claim,) = claims_in(sentence)
    seen = features(claim, sentence, 1)
    assert (seen["form"], seen["place"], seen["planning"], seen["figures"]) == ("digits", "named district", "plan, target", "0")
    elsewhere = features(claim, "Có thêm 3 xã.", 5)
    assert (elsewhere["place"], elsewhere["planning"], elsewhere["figures"]) == ("carried district", "none, target", "2")


def test_every_claim_has_a_confidence_of_its_own(claims_in):
    plain, guessed = claims_in("Huyện Đức Thọ có 12 xã đạt chuẩn NTM. Ở đó có khoảng ba con trâu của xã bên."), claims_in("Ở đó có khoảng ba con trâu.")
    assert plain[0].confidence > guessed[0].confidence
