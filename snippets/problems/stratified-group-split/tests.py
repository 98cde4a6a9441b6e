import numpy as np
from answer import stratified_group_folds
from judge import check, raises


def test_by_hand():
    """Five groups, the rare class first"""
    check(
        stratified_group_folds,
        np.array([0, 0, 0, 0, 0, 0, 1, 0, 1]),
        np.array([0, 0, 0, 1, 1, 2, 3, 3, 4]),
        2,
        want=np.array([1, 1, 1, 0, 0, 0, 0, 0, 1]),
        because="Groups 3 and 4 hold class 1 and are dealt first.",
    )


def test_fewest_of_the_class():
    """Rows of the class decide, not rows in all"""
    check(
        stratified_group_folds,
        np.array([1, 1, 1, 0, 0, 0, 1, 0, 0, 0]),
        np.array([5, 5, 6, 6, 6, 6, 7, 8, 8, 9]),
        2,
        want=np.array([0, 0, 1, 1, 1, 1, 1, 0, 0, 0]),
        because="Group 7 goes to fold 1, with fewer rows of class 1 than fold 0.",
    )


def test_too_many_folds():
    """More folds than groups raise ValueError, and so does one fold"""
    y, groups = np.array([0, 1, 0]), np.array([4, 4, 2])
    raises(ValueError, stratified_group_folds, y, groups, 3)
    raises(ValueError, stratified_group_folds, y, groups, 1)
